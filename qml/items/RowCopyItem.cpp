// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowCopyItem.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>

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

void RowCopyItem::copy(RowSelectionItem *selection, int row, const QStringList &headings)
{
    stop();
    if (!selection || !selection->model())
        return;
    m_model = selection->model();
    m_left = selection->ranges();
    if (m_left.isEmpty() && row >= 0 && row < m_model->rowCount())
        m_left = {{row, row}};
    if (m_left.isEmpty())
        return end(State::Stopped);
    m_columns = int(std::min(qsizetype(m_model->columnCount()), headings.size()));
    m_asked = std::max(1, selection->count());
    m_copied = 0;
    QStringList safe;
    for (const QString &heading : headings.first(m_columns))
        safe.append(spreadsheetCell(heading));
    m_text = safe.join(u'\t') + u'\n';
    m_state = State::Reading;
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowCopyItem::proceed);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RowCopyItem::stop);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &RowCopyItem::stop);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &RowCopyItem::stop);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RowCopyItem::stop);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int, int last) {
        if (last < m_model->rowCount() - 1)
            stop();
    });
    connect(m_model, &QObject::destroyed, this, &RowCopyItem::stop);
    proceed();
}

void RowCopyItem::proceed()
{
    if (m_state != State::Reading)
        return;
    m_hasCome = true;
    if (m_isTaking) // a model may say that rows came while it is asked
        return;
    const QScopedValueRollback taking(m_isTaking, true);
    while (std::exchange(m_hasCome, false))
        takeRows();
}

void RowCopyItem::takeRows()
{
    while (m_state == State::Reading && !m_left.isEmpty() && m_copied < maximumRows) {
        if (!takeRow(m_left.first().first)) {
            emit changed();
            return;
        }
        ++m_copied;
        if (++m_left.first().first > m_left.first().last)
            m_left.removeFirst();
    }
    if (m_state != State::Reading)
        return;
    QGuiApplication::clipboard()->setText(m_text);
    end(State::Done);
}

bool RowCopyItem::takeRow(int row)
{
    QStringList cells;
    for (int column = 0; column < m_columns; ++column) {
        const QModelIndex index = m_model->index(row, column);
        const bool isLoading = m_model->data(index, Qt::DecorationRole).toString() == u"loading";
        if (isLoading || m_state != State::Reading)
            return false;
        cells.append(spreadsheetCell(m_model->data(index, Qt::DisplayRole).toString()));
        if (m_state != State::Reading)
            return false;
    }
    m_text += cells.join(u'\t') + u'\n';
    return true;
}

void RowCopyItem::stop()
{
    if (m_state == State::Reading)
        end(State::Stopped);
}

void RowCopyItem::forget()
{
    if (m_state == State::Reading || m_state == State::Idle)
        return;
    m_state = State::Idle;
    emit changed();
}

void RowCopyItem::end(State state)
{
    if (m_model)
        m_model->disconnect(this);
    m_text.clear();
    m_left.clear();
    m_state = state;
    emit changed();
}

} // namespace plumbline
