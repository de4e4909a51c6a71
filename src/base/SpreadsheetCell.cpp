// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SpreadsheetCell.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString spreadsheetCell(const QString &value)
{
    // A quote begins a cell that goes on to the next quote, whatever is between. The last four are the wide forms that some
    // spreadsheets read as the narrow ones.
    static const QString formulaStarts = u"=+-@\"\uFF1D\uFF0B\uFF0D\uFF20"_s;
    QString cell = value;
    bool begins = cell.startsWith(QChar(u'\0'));
    for (QChar &sign : cell)
        if (sign.category() == QChar::Other_Control || sign == QChar::LineSeparator || sign == QChar::ParagraphSeparator)
            sign = u' ';
    const auto first = std::ranges::find_if(std::as_const(cell), [](QChar sign) {
        return !sign.isSpace() && sign.category() != QChar::Other_Format;
    });
    begins = begins || (first != cell.cend() && formulaStarts.contains(*first));
    return begins ? u'\'' + cell : cell;
}

} // namespace plumbline
