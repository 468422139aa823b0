"""Tables whose cells come one by one: collects them into rows and finds out which row names the columns."""

from linter.reading.page import Page, Prose, Table
from linter.reading.pieces import BREAK, Piece

LONGEST_NAME = 40  # characters of a cell that can name a column where nothing says so


class Grid:
    """An HTML table, cell by cell."""

    def __init__(self, page: Page) -> None:
        self.table = Table(page)
        self.first: list[Prose] = []  # a first row that may be a header
        self.cells: list[Prose] = []
        self.headers = 0  # header cells in the row
        self.rows = 0
        self.in_cell = False

    def open(self, name: str) -> None:
        """A <tr>, <td> or <th> begins."""
        self.in_cell = name != "tr"
        if self.in_cell:
            self.cells.append(Prose([], [], [], []))
            self.headers += name == "th"
        else:
            self.end_row()

    def close(self, name: str) -> None:
        """A <tr>, <td> or <th> ends."""
        self.in_cell = False
        if name == "tr":
            self.end_row()

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

    def end_row(self) -> None:
        cells, headers, self.cells, self.headers = self.cells, self.headers, [], 0
        if not cells:
            return
        self.rows += 1
        if self.rows > 1:
            self.end_first(is_followed=True)
            self.table.row(cells)
        elif headers == len(cells):
            self.table.row(cells, header=True)
        else:
            self.first = cells

    def end_first(self, *, is_followed: bool) -> None:
        """Short cells in a first row are the names of the columns, if rows follow."""
        if not self.first:
            return
        cells, self.first = self.first, []
        texts = ["".join(piece.text for piece in cell.pieces).strip() for cell in cells]
        is_header = is_followed and len(texts) > 1 and all(is_name(text) for text in texts)
        self.table.row(cells, header=is_header)

    def finish(self) -> None:
        self.end_row()
        self.end_first(is_followed=False)


def is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and not text.endswith((".", "!"))
