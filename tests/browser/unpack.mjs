// Unpacks the Chromium that the package carries, with the libraries that a small system may lack, into TMPDIR.
import { mkdirSync } from "node:fs";
import chromium from "@sparticuz/chromium";

mkdirSync(process.env.TMPDIR, { recursive: true });
console.log(await chromium.executablePath());
