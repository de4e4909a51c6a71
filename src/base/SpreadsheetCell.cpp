// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SpreadsheetCell.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// "-1,234.5" or "+3 %": a sign, digits in groups, and no more. Nothing is calculated of it, and a column of it adds up.
bool isNumber(QStringView text)
{
    if (text.endsWith(u'%')) {
        text.chop(1);
        if (text.endsWith(u' ') || text.endsWith(u'\u00A0') || text.endsWith(u'\u202F'))
            text.chop(1);
    }
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        text = text.sliced(1);
    bool isDigit = false; // the sign before
    for (const QChar sign : text) {
        const bool wasDigit = isDigit;
        isDigit = sign >= u'0' && sign <= u'9';
        if (!isDigit && (!wasDigit || (sign != u'.' && sign != u',')))
            return false;
    }
    return isDigit;
}

} // namespace

QString spreadsheetCell(const QString &value)
{
    // A quote begins a cell that goes on to the next quote, whatever is between. The last four are the wide forms that some
    // spreadsheets read as the narrow ones.
    static const QString formulaStarts = u"=+-@\"\uFF1D\uFF0B\uFF0D\uFF20"_s;
    if (isNumber(value))
        return value;
    QString cell;
    bool begins = true; // nothing but blanks since a cell may have begun
    bool isMarked = value.startsWith(QChar(u'\0'));
    if (isMarked)
        cell += u'\'';
    for (QChar sign : value) {
        if (sign.category() == QChar::Other_Control || sign == QChar::LineSeparator || sign == QChar::ParagraphSeparator)
            sign = u' ';
        if (begins && formulaStarts.contains(sign)) {
            if (cell.contains(u';'))
                cell += u'\'';
            else if (!isMarked)
                cell.prepend(u'\'');
        }
        // Where a decimal comma is written, cells end at semicolons, and quotes in the middle of a line are text.
        begins = sign == u';' || (begins && (sign.isSpace() || sign.category() == QChar::Other_Format));
        cell += sign;
    }
    return cell;
}

} // namespace plumbline
