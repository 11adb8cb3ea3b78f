// Handing the reader a file, made here and sent nowhere.

/** @param {string} name @param {string | Uint8Array<ArrayBuffer>} data @param {string} type */
export function save(name, data, type) {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
