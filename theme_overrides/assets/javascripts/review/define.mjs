import { ReviewDate } from "./date-element.mjs";
import { ReviewBanner } from "./element.mjs";

customElements.get("ob-review") ?? customElements.define("ob-review", ReviewBanner);
customElements.get("ob-review-date") ?? customElements.define("ob-review-date", ReviewDate);
