"""A real browser for tests: Debian's Chromium, headless, driven over the pipe of its DevTools protocol.

No package is needed for it, and no port is opened.  ``find()`` names the program or is None.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe"),
)
PATIENCE = 60.0  # seconds for one answer; the machine may be busy


def find() -> str | None:
    return shutil.which("chromium") or shutil.which("google-chrome")


class Page:
    """One tab: ``open`` a file, ``run`` a script in it, and see what it complained of in ``errors``."""

    def __init__(self, send: int, receive: int) -> None:
        self.send, self.receive, self.buffer, self.last = send, receive, b"", 0
        self.events: list[dict[str, Any]] = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.send, json.dumps(message).encode() + b"\0")
        answer = self.until(lambda m: m.get("id") == self.last)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def until(self, wanted: Any) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while True:
            while b"\0" not in self.buffer:
                if not select.select([self.receive], [], [], max(0.0, deadline - time.monotonic()))[0]:
                    raise TimeoutError("the browser does not answer")
                data = os.read(self.receive, 1 << 20)
                if not data:
                    raise RuntimeError("the browser has ended")
                self.buffer += data
            text, _, self.buffer = self.buffer.partition(b"\0")
            message = json.loads(text)
            self.events.append(message)
            if wanted(message):
                return message

    def size(self, width: int, height: int) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self, on: bool) -> None:
        value = "dark" if on else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def scripts(self, on: bool) -> None:
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def open(self, path: Path, tail: str = "") -> None:
        """Load the file anew; tail: what follows its path in the address, as ``?q=group#group-bound``."""
        self.call("Page.navigate", url="about:blank")  # else another anchor would be a jump within the same page
        self.events.clear()
        loader = self.call("Page.navigate", url=path.as_uri() + tail)["loaderId"]

        def loaded(message: dict[str, Any]) -> bool:
            data = message.get("params", {})
            return (message.get("method"), data.get("name"), data.get("loaderId")) == (
                *("Page.lifecycleEvent", "load"),
                loader,
            )

        if not any(map(loaded, self.events)):
            self.until(loaded)

    def run(self, script: str) -> Any:
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description", script))
        return result["result"].get("value")

    @property
    def errors(self) -> list[str]:
        """What went wrong since ``open``: exceptions, console errors, what the security policy refused."""
        found = []
        for message in self.events:
            method, data = message.get("method"), message.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(data["exceptionDetails"]["text"])
            elif method == "Log.entryAdded" and data["entry"]["level"] in ("error", "warning"):
                found.append(data["entry"]["text"])
            elif method == "Runtime.consoleAPICalled" and data["type"] in ("error", "warning"):
                found.append(str(data["args"]))
        return found

    @property
    def requests(self) -> list[str]:
        """The addresses asked for since ``open``."""
        sent = [m["params"]["request"]["url"] for m in self.events if m.get("method") == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith("data:")]

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def pdf(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"]))


@contextlib.contextmanager
def browser() -> Iterator[Page]:
    program = find()
    if program is None:
        raise RuntimeError("no chromium is installed")
    read_theirs, write_ours = os.pipe()
    read_ours, write_theirs = os.pipe()
    profile = tempfile.mkdtemp(prefix="bits-browser-")
    # the protocol is spoken on descriptors 3 and 4 of the browser
    shell = f'exec "$0" "$@" 3<&{read_theirs} 4>&{write_theirs}'
    process = subprocess.Popen(
        ["bash", "-c", shell, program, *FLAGS, f"--user-data-dir={profile}"],
        pass_fds=(read_theirs, write_theirs),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(read_theirs)
    os.close(write_theirs)
    try:
        page = Page(write_ours, read_ours)
        yield page
        page.session = None
        with contextlib.suppress(Exception):
            page.call("Browser.close")
        process.wait(15)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(write_ours)
        os.close(read_ours)
        shutil.rmtree(profile, ignore_errors=True)
