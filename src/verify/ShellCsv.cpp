// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/ShellCsv.h"

#include "store/SqliteStatement.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The shell quotes more than CSV needs: also blanks, both quotes and everything outside ASCII.
bool needsQuotes(char c)
{
    return uchar(c) <= ' ' || uchar(c) >= 0x7f || c == '"' || c == '\'' || c == ',';
}

void appendCell(QByteArray &line, QByteArrayView cell)
{
    const qsizetype end = cell.indexOf('\0'); // to the shell a text ends there
    const QByteArray text = (end < 0 ? cell : cell.first(end)).toByteArray();
    if (!text.isEmpty() && std::none_of(text.begin(), text.end(), needsQuotes)) {
        line += text;
        return;
    }
    line += '"' + QByteArray(text).replace('"', "\"\"") + '"';
}

} // namespace

QByteArray shellCsvLine(const QByteArrayList &values)
{
    QByteArray line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isNull())
            appendCell(line, values.at(i));
        line += i + 1 < values.size() ? ',' : '\n';
    }
    return line;
}

Result<void> writeShellCsv(SqliteStatement &statement, const std::function<Result<void>(const QByteArray &)> &take)
{
    const QStringList columns = statement.columns();
    bool isFirst = true;
    for (;;) {
        const auto row = statement.step(u"compute figures"_s);
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        QByteArrayList names;
        QByteArrayList values;
        for (int i = 0; i < int(columns.size()); ++i) {
            names.append(columns.at(i).toUtf8());
            values.append(statement.isNull(i) ? QByteArray() : QByteArray("", 0) + statement.bytes(i).toByteArray());
        }
        const QByteArray head = std::exchange(isFirst, false) ? shellCsvLine(names) : QByteArray();
        if (auto taken = take(head + shellCsvLine(values)); !taken)
            return fail(taken.error());
    }
}

Result<QByteArray> shellCsv(SqliteStatement &statement)
{
    QByteArray all;
    const auto written = writeShellCsv(statement, [&](const QByteArray &line) -> Result<void> {
        all += line;
        return {};
    });
    if (!written)
        return fail(written.error());
    return all;
}

Result<QList<QByteArrayList>> readShellCsv(const QByteArray &text)
{
    const auto refused = [](const QString &why) { return fail(Error::Kind::Format, u"read CSV"_s, why); };
    QList<QByteArrayList> rows;
    QByteArrayList row;
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == '"' && isQuoted && at + 1 < text.size() && text.at(at + 1) == '"') {
            cell += text.at(++at);
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted || (c != ',' && c != '\n')) {
            cell += c;
        } else {
            row.append(std::exchange(cell, {}));
            if (c == '\n') {
                if (!rows.isEmpty() && rows.first().size() != row.size())
                    return refused(u"line %1 has another number of columns than the first"_s.arg(rows.size() + 1));
                rows.append(std::exchange(row, {}));
            }
        }
    }
    if (isQuoted || !cell.isEmpty() || !row.isEmpty())
        return refused(u"its last line does not end"_s);
    return rows;
}

} // namespace plumbline
