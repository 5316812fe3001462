import chromium from '@sparticuz/chromium';

/** The browser from the registry, unpacked; `CHROMIUM_PATH` names another. */
export async function browserPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? chromium.executablePath();
}
