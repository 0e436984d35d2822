// node screenshots.js BROWSER PAGE DIRECTORY takes pictures of a report, to be looked at.
import { join } from "node:path";
import { launch, open } from "./browser.js";

const [program, file, directory] = process.argv.slice(2);
const browser = await launch(program);
for (const [name, options, media] of [
  ["light", { colorScheme: "light" }, "screen"],
  ["dark", { colorScheme: "dark" }, "screen"],
  ["narrow", { viewport: { width: 360, height: 640 } }, "screen"],
  ["print", { viewport: { width: 794, height: 1123 } }, "print"], // A4
]) {
  const { page } = await open(browser, file, options);
  await page.emulateMedia({ media });
  await page.screenshot({ path: join(directory, `${name}.png`) });
  await page.evaluate(() => {
    for (const finding of [...document.querySelectorAll("details")].slice(0, 6)) finding.open = true;
  });
  await page.screenshot({ path: join(directory, `${name}-whole.png`), fullPage: true });
}
const { page } = await open(browser, file);
await page.pdf({ path: join(directory, "print.pdf"), format: "A4" });
await browser.close();
