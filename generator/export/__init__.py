"""What machines read: twins, JSON, llms.txt, redirects, feeds."""
