"""Tables whose cells come one by one: collects them into rows and finds out which row names the columns."""

from linter.reading.page import Page, Prose, Table
from linter.reading.pieces import BREAK, Piece

LONGEST_NAME = 40  # characters of a cell that can name a column where nothing says so


class Grid:
    """An HTML table, cell by cell."""

    def __init__(self, page: Page) -> None:
        self.table = Table(page)
        self.first: tuple[list[Prose], tuple[int, int]] | None = None  # a first row that may be a header
        self.cells: list[Prose] = []
        self.start = -1
        self.headers = 0  # header cells in the row
        self.rows = 0
        self.in_cell = False

    def open(self, name: str, start: int) -> None:
        """A <tr>, <td> or <th> begins."""
        if name == "tr" or self.start < 0:
            self.end_row(start)
            self.start = start
        if name != "tr":
            self.cells.append(Prose([], [], [], []))
            self.headers += name == "th"
            self.in_cell = True

    def close(self, name: str, end: int) -> None:
        """A <tr>, <td> or <th> ends."""
        self.in_cell = False
        if name == "tr":
            self.end_row(end)

    def add(self, prose: Prose) -> None:
        """Add a block to the open cell."""
        cell = self.cells[-1]
        if cell.pieces and prose.pieces:
            place = prose.pieces[0].start
            cell.pieces.append(Piece(BREAK, place, place))
        cell.pieces.extend(prose.pieces)
        cell.inline.extend(prose.inline)
        cell.asides.extend(prose.asides)
        cell.comments.extend(prose.comments)

    def end_row(self, end: int) -> None:
        cells, headers, self.cells, self.headers = self.cells, self.headers, [], 0
        if not cells:
            return
        span = (self.start, end)
        self.start = -1
        self.rows += 1
        if self.rows > 1:
            self.end_first(is_followed=True)
            self.table.row(cells, span)
        elif headers == len(cells):
            self.table.row(cells, span, header=True)
        else:
            self.first = (cells, span)

    def end_first(self, *, is_followed: bool) -> None:
        """Short cells in a first row are the names of the columns, if rows follow."""
        if not self.first:
            return
        (cells, span), self.first = self.first, None
        texts = ["".join(piece.text for piece in cell.pieces).strip() for cell in cells]
        is_header = is_followed and len(texts) > 1 and all(is_name(text) for text in texts)
        self.table.row(cells, span, header=is_header)

    def finish(self, end: int) -> None:
        self.end_row(end)
        self.end_first(is_followed=False)


def is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and not text.endswith((".", "!"))
