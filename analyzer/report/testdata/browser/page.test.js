// node page.test.js BROWSER SAMPLE HOSTILE uses two reports as a person would.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch, open } from "./browser.js";

const [program, sample, hostile] = process.argv.slice(2);
const browser = await launch(program);
after(() => browser.close());

// tries names a test that has a page, which must not complain until the test is over.
function tries(name, file, options, use) {
  test(name, async () => {
    const { page, complaints } = await open(browser, file, options);
    await use(page);
    await page.close();
    assert.deepEqual(complaints, []);
  });
}

// shows waits for what the page says of its findings: a form has its old values
// until the event that resets it is over.
async function shows(page, want) {
  const said = page.locator("output");
  await said.and(page.getByText(want, { exact: true })).waitFor({ timeout: 10_000 }).catch(() => {});
  assert.equal(await said.textContent(), want);
}

tries("the search is a key away", sample, {}, async (page) => {
  await shows(page, "19 of 19 shown");
  await page.keyboard.press("/");
  await page.keyboard.type("sqs encrypted");
  assert.equal(await page.locator("input:focus").inputValue(), "sqs encrypted");
  await shows(page, "7 of 19 shown");
  assert.deepEqual(await page.locator("details:visible summary strong").allTextContents(), ["SQS.1"]);
});

tries("a slash in the search is a slash", sample, {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("a/b");
  assert.equal(await page.locator("input:focus").inputValue(), "a/b");
});

tries("the filters go together, and reset takes them back", sample, {}, async (page) => {
  await page.locator("select[name=outcome]").focus();
  await page.keyboard.type("unknown");
  await shows(page, "3 of 19 shown");
  await page.locator("input[value=critical]").press("Space");
  await shows(page, "2 of 19 shown");
  await page.locator("button[type=reset]").press("Enter");
  await shows(page, "19 of 19 shown");
  await page.locator("input[name=new]").press("Space");
  await shows(page, "10 of 19 shown");
  await page.locator("button[type=reset]").click();
  await page.selectOption("select[name=service]", "RDS");
  await shows(page, "1 of 19 shown");
});

tries("a finding is reached by Tab, opens by Enter and shows what decided", sample, {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("rds");
  for (let presses = 0; await page.locator("summary:focus").count() === 0; presses++) {
    assert.ok(presses < 20, "no finding is reached");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("details[open] mark").textContent(), "false");
});

tries("all findings open at once, and close", sample, {}, async (page) => {
  await page.locator("#all").press("Enter");
  assert.equal(await page.locator("details[open]").count(), 12);
  await page.locator("#all").press("Enter");
  assert.equal(await page.locator("details[open]").count(), 0);
});

tries("what is printed is open, and closed again afterwards", sample, {}, async (page) => {
  await page.locator("details[data-service=RDS] summary").press("Enter");
  await page.evaluate(() => addEventListener("beforeprint", () => {
    document.title = `${document.querySelectorAll("details[open]").length} open`;
  }));
  await page.pdf();
  assert.equal(await page.title(), "12 open");
  assert.equal(await page.locator("details[open]").count(), 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("form").isVisible(), false);
});

tries("names that are code run nothing, load nothing and send nothing", hostile, {}, async (page) => {
  const found = await page.evaluate(() => ({
    hacked: "hacked" in window, images: document.images.length, forms: document.forms.length,
    scripts: document.scripts.length, styles: document.styleSheets.length,
  }));
  assert.deepEqual(found, { hacked: false, images: 0, forms: 1, scripts: 1, styles: 1 });
});

for (const [name, file] of Object.entries({ sample, hostile })) {
  tries(`nothing of the ${name} runs out of a small screen`, file, { viewport: { width: 360, height: 640 } }, async (page) => {
    await page.locator("#all").click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `it is ${width} wide`);
  });
}

for (const [colorScheme, want] of Object.entries({ light: "rgb(255, 255, 255)", dark: "rgb(20, 23, 26)" })) {
  tries(`a ${colorScheme} screen has a ${colorScheme} ground`, sample, { colorScheme }, async (page) => {
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), want);
  });
}
