"""JSX elements to a page: HTML's structure, components as what their names say, expressions as values."""

import re
from typing import TYPE_CHECKING

from linter.model import Kind
from linter.reading import markup, tags
from linter.reading.elements import Walker
from linter.reading.keys import PROSE, is_prose, words
from linter.reading.pieces import placeholder

if TYPE_CHECKING:
    from tree_sitter import Node

    from linter.reading.script import Place, Reader

DEEPEST = 200  # elements in elements that are read
NESTED = frozenset({"object", "array", "jsx_element", "binary_expression"})  # attributes that hold more than a string
INNER_HTML = "dangerouslySetInnerHTML"
FEWEST_WORDS = 3  # of a component's attribute whose name says nothing

# What a component is by the end of its name, in lower case.
COMPONENTS = (
    ("listitem", "li"), ("tablerow", "tr"), ("tablecell", "td"), ("tablehead", "th"), ("blockquote", "blockquote"),
    ("heading", "h5"), ("title", "h5"), ("summary", "summary"), ("caption", "figcaption"), ("list", "ul"),
    ("table", "table"),
)  # fmt: skip
_HEADING = re.compile(r"[hH][1-6]")


def read(reader: "Reader", node: "Node", place: "Place", depth: int = 0) -> None:
    """Add a JSX element; the outermost opens a walker, those inside it share."""
    outer = reader.walker
    walker = outer or Walker(reader.page)
    reader.walker = walker
    element(reader, walker, node, place, depth, is_among_words=False)
    if outer is None:
        walker.finish(reader.span(node)[1])
        reader.walker = None


def element(
    reader: "Reader", walker: Walker, node: "Node", place: "Place", depth: int, *, is_among_words: bool
) -> None:
    start, end = reader.span(node)
    opening = node.child_by_field_name("open_tag") or node
    component = reader.text(opening.child_by_field_name("name"))
    name = element_name(component, is_among_words=is_among_words)
    if opening is node or name in tags.VOID:
        if name in tags.VOID:
            walker.void(name, start, end)
        else:
            walker.begin(name, start)
        attributes(reader, walker, opening, component)
        return
    closing = node.child_by_field_name("close_tag")
    open_start, open_end = reader.span(opening)
    walker.open(name, open_start, is_silent=tags.is_hidden(name, reader.source, open_start, open_end))
    attributes(reader, walker, opening, component)
    if depth < DEEPEST:
        children = [child for child in node.named_children if child not in (opening, closing)]
        has_words = any(child.type == "jsx_text" and reader.text(child).strip() for child in children)
        for child in children:
            if child.type in ("jsx_element", "jsx_self_closing_element"):
                element(reader, walker, child, place, depth + 1, is_among_words=has_words)
            else:
                content(reader, walker, child, place)
    close_start, close_end = reader.span(closing) if closing else (end, end)
    walker.close(name, close_start, close_end)


def element_name(component: str, *, is_among_words: bool) -> str:
    """The HTML element that a component stands for: as its name says, else a block, else (among words) inline."""
    if not component:
        return "span"  # a fragment
    if component[0].islower() and "." not in component:
        return component.lower()
    if _HEADING.fullmatch(component):
        return component.lower()
    if is_among_words:
        return "span"
    lower = component.replace(".", "").lower()
    return next((name for ending, name in COMPONENTS if lower.endswith(ending)), "div")


def content(reader: "Reader", walker: Walker, node: "Node", place: "Place") -> None:
    """Add what stands between tags besides elements: text and expressions."""
    start, end = reader.span(node)
    if node.type in ("jsx_text", "html_character_reference"):
        walker.text(tags.pieces(reader.source, start, end))
    elif node.type == "jsx_expression":
        for child in node.named_children:
            expression(reader, walker, child, place, (start, end))


def expression(reader: "Reader", walker: Walker, node: "Node", place: "Place", span: tuple[int, int]) -> None:
    if node.type == "comment":
        reader.comment(node)
    elif node.type in ("string", "template_string"):
        walker.text(reader.pieces(node))
    elif node.type == "binary_expression" and (joined := reader.joined(node)):
        walker.text(joined)
    else:
        if not holds_elements(node):
            walker.text([placeholder(*span)])
        reader.code(node, place._replace(path=""))


def holds_elements(node: "Node") -> bool:
    """Whether an expression shows more than a value."""
    stack = [node]
    while stack:
        inner = stack.pop()
        if inner.type in ("jsx_element", "jsx_self_closing_element"):
            return True
        stack += inner.named_children
    return False


def attributes(reader: "Reader", walker: Walker, opening: "Node", component: str) -> None:
    """Add the attributes that people read: HTML's own, and those of components that hold prose."""
    block = 0
    for attribute in opening.named_children:
        if attribute.type != "jsx_attribute" or len(attribute.named_children) < 2:
            continue
        name, value = reader.text(attribute.named_children[0]), attribute.named_children[1]
        is_component = not component[:1].islower()
        if value.type == "jsx_expression" and value.named_children:
            value = value.named_children[0]
        if value.type not in ("string", "template_string"):
            block = block or reader.page.new_block()
            if (is_component or name == INNER_HTML) and value.type in (
                "object",
                "array",
                "jsx_element",
                "binary_expression",
            ):
                nested(reader, value, name, block)
            continue
        pieces = reader.pieces(value)
        if component == "meta":
            if name == "content" and markup.DESCRIBES.search(reader.text(opening)):
                reader.page.add(Kind.TITLE, pieces)
        elif name.lower() in tags.READ_ATTRIBUTES and not is_component:
            walker.aside(Kind.ALT, pieces)
        elif is_component and is_read(name, "".join(piece.text for piece in pieces)):
            block = block or reader.page.new_block()
            kind = Kind.ALT if name.lower() in ("alt", "aria-label") else Kind.FIELD
            reader.page.add(kind, pieces, key=name, block=block)


def nested(reader: "Reader", value: "Node", name: str, block: int) -> None:
    """Read an attribute's expression apart from the element it stands on."""
    from linter.reading.script import Place

    outer, reader.walker = reader.walker, None
    reader.code(value, Place(name, block))
    reader.walker = outer


def is_read(name: str, text: str) -> bool:
    last = words(name)[-1:]
    return is_prose(name, text) and (bool(last and last[0] in PROSE) or text.strip().count(" ") + 1 >= FEWEST_WORDS)
