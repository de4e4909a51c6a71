// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LineTableModel.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

TableLine TableLine::of(int columns, int caseIndex)
{
    return {.texts = QStringList(columns, QString()),
            .ranks = QList<QVariant>(columns),
            .exact = QStringList(columns, QString()),
            .mark = {},
            .caseIndex = caseIndex};
}

void TableLine::set(int column, const QString &text, const QVariant &rank, const QString &exactly)
{
    texts[column] = text;
    ranks[column] = rank;
    exact[column] = exactly;
}

void TableLine::setNumber(int column, const QString &text, qint64 number)
{
    set(column, text, number, QString::number(number));
}

void TableLine::setInstant(int column, const QString &text, TimePoint instant)
{
    set(column, text, toNs(instant), formatInstant(instant));
}

void TableLine::setName(int column, const QString &text, const QString &without)
{
    set(column, text.isEmpty() ? without : visibleText(text), text.isEmpty() ? QVariant() : text, text.isEmpty() ? QString() : text);
}

void LineTableModel::setLines(QList<TableLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    order();
    endResetModel();
    emit countChanged();
}

void LineTableModel::addLines(const QList<TableLine> &lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, count(), count() + int(lines.size()) - 1);
    m_lines += lines;
    endInsertRows();
    emit countChanged();
}

void LineTableModel::sortBy(int column, bool descending)
{
    if (column < 0 || column >= m_shape.columns)
        return;
    beginResetModel();
    m_shape.sortedBy = column;
    m_shape.descending = descending;
    order();
    endResetModel();
}

void LineTableModel::order()
{
    std::ranges::stable_sort(m_lines, [this](const TableLine &a, const TableLine &b) {
        const QVariant &left = a.ranks.at(m_shape.sortedBy);
        const QVariant &right = b.ranks.at(m_shape.sortedBy);
        if (!left.isValid() || !right.isValid())
            return left.isValid() && !right.isValid();
        const auto difference = QVariant::compare(left, right);
        return m_shape.descending ? difference > 0 : difference < 0;
    });
}

int LineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int LineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shape.columns;
}

QVariant LineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableLine &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.texts.at(index.column());
    if (role == Qt::DecorationRole)
        return index.column() == m_shape.marked ? line.mark : QString();
    return {};
}

WholeRows LineTableModel::wholeRows(const QList<RowSpan> &wanted) const
{
    const QList<RowSpan> spans = wanted.isEmpty() ? QList<RowSpan>{{0, m_lines.size() - 1}} : wanted;
    return {.count = sizeOf(spans), .beyond = wanted.isEmpty() ? m_beyond : 0, .headings = {}, .read = [lines = m_lines, spans](const WholeRows::Take &take) -> Result<void> {
                for (const RowSpan &span : spans) {
                    for (qint64 row = span.first; row <= span.last && row < lines.size(); ++row) {
                        QStringList values = lines.at(row).exact;
                        for (qsizetype column = 0; column < values.size(); ++column)
                            if (values.at(column).isNull())
                                values[column] = lines.at(row).texts.at(column);
                        if (auto taken = take(values); !taken)
                            return taken;
                    }
                }
                return {};
            }};
}

QHash<int, QByteArray> LineTableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {Qt::DecorationRole, "decoration"}};
}

} // namespace plumbline
