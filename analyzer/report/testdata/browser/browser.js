import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

// launch starts the browser that is at a path.
// A container has no namespaces to make a sandbox of; the pages are ours.
export function launch(program) {
  return chromium.launch({ executablePath: program, chromiumSandbox: false });
}

// open shows a file in a window of its own, set up by Playwright's options. What the
// page complains of, and what it does that a page on paper couldn't, goes into
// complaints.
export async function open(browser, file, options) {
  const complaints = [];
  const address = pathToFileURL(file).href;
  const page = await browser.newPage(options);
  page.on("console", (message) => complaints.push(`the console says ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`the script throws ${error}`));
  page.on("popup", () => complaints.push("there is another window"));
  page.on("dialog", (dialog) => {
    complaints.push(`there is a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) complaints.push(`there is a request for ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}
