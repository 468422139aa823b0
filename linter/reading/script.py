"""JavaScript and TypeScript to a page: strings that people read, JSX with the prose between its tags."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Kind
from linter.reading import embedded, jsx, nesting
from linter.reading.elements import Walker
from linter.reading.keys import PROSE, is_prose, is_title, words
from linter.reading.offsets import to_characters
from linter.reading.page import Page
from linter.reading.pieces import Piece, placeholder, substitute

if TYPE_CHECKING:
    from tree_sitter import Language, Node, Tree

FEWEST_STEPS, BYTES_PER_STEP = 3_000, 20  # the parser asks whether to go on about every 70 bytes of code
CHUNK = 1 << 16  # bytes
FEWEST_WORDS = 3  # of a string that no key says anything about

# No string in these is for people.
SILENT_NODES = frozenset({
    "import_statement", "type_annotation", "type_alias_declaration", "interface_declaration", "literal_type",
    "throw_statement", "type_arguments", "subscript_expression", "regex", "enum_declaration", "ambient_declaration",
    "switch_case_label",
})  # fmt: skip
SILENT_CALLS = frozenset({
    "require", "cn", "clsx", "cva", "cx", "classnames", "classNames", "twMerge", "twJoin", "fetch", "console",
    "useQuery", "css", "Error", "RegExp", "URL", "describe", "expect", "querySelector", "getElementById",
    "addEventListener", "gql", "sql", "log", "warn", "error", "track", "localStorage", "includes", "startsWith",
    "endsWith", "indexOf", "split", "join", "replace", "match", "test", "get", "set", "push_route", "dynamic",
    "styled",
})  # fmt: skip
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}"
    r"|\\\r?\n|\\.",
    re.DOTALL,
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "\n", "v": "\n", "0": ""}
_IGNORED_CASES = frozenset({"===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"})


class Place(NamedTuple):
    """Where a node stands: the key its value is under, dotted, and the block of its object."""

    path: str = ""
    block: int = 0


def read(page: Page, source: str, start: int = 0, end: int | None = None, *, language: str = "tsx") -> str:
    """Add the prose of the code in source[start:end] to the page. Returns why it could not be read, "" if it could."""
    text = source[start:end]
    if nesting.is_too_deep(text):
        return f"brackets nested more than {nesting.DEEPEST} deep"
    data = text.encode("utf-8", "surrogatepass")
    return Reader(page, source, data, start).read(language)


def read_tag(page: Page, source: str, start: int, end: int) -> None:
    """Add what people read of the attributes of the JSX tag source[start:end], which stands alone."""
    text = source[start:end]
    closed = text if text.endswith("/>") else f"{text[:-1]}/>"
    Reader(page, source, closed.encode("utf-8", "surrogatepass"), start).read("tsx")


@lru_cache(maxsize=2)
def _language(name: str) -> "Language":
    import tree_sitter_typescript  # grammars: not before there is code to read
    from tree_sitter import Language

    grammar = tree_sitter_typescript.language_tsx() if name == "tsx" else tree_sitter_typescript.language_typescript()
    return Language(grammar)


def _parsed(data: bytes, language: str) -> "Tree | None":
    """The syntax tree; None where the parser's recovery from errors would take many times what code takes."""
    from tree_sitter import Parser

    steps, limit = 0, FEWEST_STEPS + len(data) // BYTES_PER_STEP

    def is_over(*_: object) -> bool:
        nonlocal steps
        steps += 1
        return steps > limit

    def chunk(offset: int, _: object) -> bytes:
        return data[offset : offset + CHUNK]

    try:
        return Parser(_language(language)).parse(chunk, progress_callback=is_over)
    except ValueError:  # cancelled
        return None


class Reader:
    """Walks a syntax tree; `walker` is the JSX that is open."""

    def __init__(self, page: Page, source: str, data: bytes, offset: int) -> None:
        self.page = page
        self.source = source
        self.data = data
        self.offset = offset
        self.characters = to_characters(data)
        self.walker: Walker | None = None

    def read(self, language: str) -> str:
        """Read the whole tree; why there is none, "" if there is."""
        tree = _parsed(self.data, language)
        if tree is None:
            return "no code that the parser can make sense of"
        self.code(tree.root_node, Place())
        return ""

    def span(self, node: "Node") -> tuple[int, int]:
        return self.offset + self.characters(node.start_byte), self.offset + self.characters(node.end_byte)

    def text(self, node: "Node | None") -> str:
        return self.source[slice(*self.span(node))] if node else ""

    def code(self, root: "Node", place: Place) -> None:
        """Read code: what is no string, comment or JSX leads to what is in it."""
        stack = [(root, place)]
        while stack:
            node, here = stack.pop()
            kind = node.type
            if kind in ("string", "template_string"):
                self.literal(self.pieces(node), here)
            elif kind == "comment":
                self.comment(node)
            elif kind in ("jsx_element", "jsx_self_closing_element"):
                jsx.read(self, node, here)
            elif kind == "binary_expression" and (joined := self.joined(node)):
                self.literal(joined, here)
            elif kind not in SILENT_NODES:
                stack += reversed(self.children(node, here))

    def children(self, node: "Node", here: Place) -> "list[tuple[Node, Place]]":
        """What of a node may hold prose, each with its place."""
        kind = node.type
        if kind == "pair":
            value = node.child_by_field_name("value")
            key = self.text(node.child_by_field_name("key")).strip("\"'`[]")
            return [(value, here._replace(path=f"{here.path}.{key}" if here.path else key))] if value else []
        if kind == "variable_declarator":
            value = node.child_by_field_name("value")
            return [(value, Place(self.text(node.child_by_field_name("name"))[:80], 0))] if value else []
        if kind == "object":
            here = here._replace(block=self.page.new_block())
        elif kind in ("call_expression", "new_expression"):
            return self.call(node)
        elif kind == "export_statement":
            return [(child, here) for child in node.named_children if child.type != "string"]
        elif kind == "binary_expression" and self.text(node.child_by_field_name("operator")) in _IGNORED_CASES:
            return []
        elif kind in ("function_declaration", "return_statement"):
            here = Place()
        elif kind in ("expression_statement", "switch_case"):  # "use client", a case's value
            return [(child, Place()) for child in node.named_children if child.type != "string"]
        return [(child, here) for child in node.named_children]

    def call(self, node: "Node") -> "list[tuple[Node, Place]]":
        """A call's arguments may be prose unless its name says otherwise; its function may be a method of prose."""
        function = node.child_by_field_name("function") or node.child_by_field_name("constructor")
        arguments = node.child_by_field_name("arguments")
        names = re.findall(r"[\w$]+", self.text(function)[-80:]) if function else []
        found = [(function, Place())] if function and function.type == "member_expression" else []
        if arguments and not SILENT_CALLS.intersection(names[-1:] + names[:1]):
            found.append((arguments, Place()))
        return found

    def literal(self, pieces: list[Piece], here: Place) -> None:
        """Add a string if people read it."""
        text = "".join(piece.text for piece in pieces)
        key = here.path.rsplit(".", 1)[-1]
        if not is_for_people(key, text, is_field=here.block > 0):
            return
        is_page_title = is_title(key) and here.path.count(".") <= 1 and "meta" in here.path.lower()
        embedded.add(
            self.page, pieces, key=here.path, block=here.block, kind=Kind.TITLE if is_page_title else Kind.FIELD
        )

    def pieces(self, node: "Node") -> list[Piece]:
        """A string's decoded inside; a template's values are placeholders."""
        start, end = self.span(node)
        found: list[Piece] = []
        position = start + 1
        for child in node.named_children:
            if child.type == "template_substitution":
                inner_start, inner_end = self.span(child)
                found += substitute(self.source, position, inner_start, _ESCAPE, _unescaped)
                found.append(placeholder(inner_start, inner_end))
                position = inner_end
        return [*found, *substitute(self.source, position, max(position, end - 1), _ESCAPE, _unescaped)]

    def joined(self, node: "Node") -> list[Piece]:
        """Strings put together with "+", as one; empty if no string is in it."""
        parts: list[Node] = []
        stack = [node]
        while stack:
            part = stack.pop()
            if part.type == "binary_expression":
                left, right = part.child_by_field_name("left"), part.child_by_field_name("right")
                if self.text(part.child_by_field_name("operator")) != "+" or not left or not right:
                    return []
                stack += [right, left]
            else:
                parts.append(part)
        if not any(part.type in ("string", "template_string") for part in parts):
            return []
        found: list[Piece] = []
        for part in parts:
            if part.type in ("string", "template_string"):
                found += self.pieces(part)
            else:
                found.append(placeholder(*self.span(part)))
        return found

    def comment(self, node: "Node") -> None:
        start, end = self.span(node)
        text = self.source[start:end]
        self.page.comment(text[2:-2] if text.startswith("/*") else text[2:], start, end)


def is_for_people(key: str, text: str, *, is_field: bool) -> bool:
    """Whether a string in code is prose; most are not, so a single word counts only as a field of an object."""
    if not is_prose(key, text):
        return False
    last = words(key)[-1:]
    text = text.strip()
    if last and last[0] in PROSE:
        return " " in text or text[0].isupper()
    if " " not in text:
        return is_field and text[0].isupper()
    return is_field or text.count(" ") + 1 >= FEWEST_WORDS


def _unescaped(escape: str) -> str:
    mark = escape[1]
    if mark in "\r\n":
        return ""
    if mark not in "ux" or len(escape) < 4:
        return _ESCAPED.get(mark, mark)
    codes = [int(code, 16) for code in re.findall(r"[0-9a-fA-F]{2,6}", escape)]
    if len(codes) == 2:
        return chr(0x10000 + (codes[0] - 0xD800) * 0x400 + codes[1] - 0xDC00)
    return "" if not codes or 0xD800 <= codes[0] < 0xE000 or codes[0] > 0x10FFFF else chr(codes[0])
