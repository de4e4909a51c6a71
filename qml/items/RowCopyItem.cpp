// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowCopyItem.h"

#include "base/SpreadsheetCell.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void RowCopyItem::copy(RowSelectionItem *selection, int row, const QList<int> &columns, const QStringList &headings)
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
    m_columns.clear();
    QStringList safe;
    for (qsizetype i = 0; i < std::min(columns.size(), headings.size()); ++i) {
        if (columns[i] < 0 || columns[i] >= m_model->columnCount())
            continue;
        m_columns.append(columns[i]);
        safe.append(spreadsheetCell(headings[i]));
    }
    m_asked = std::max(1, selection->count());
    m_copied = 0;
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
    // What is copied elsewhere meanwhile is what a person wants last.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &RowCopyItem::stop);
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
    const QString text = m_text;
    end(State::Done);
    QGuiApplication::clipboard()->setText(text);
}

bool RowCopyItem::takeRow(int row)
{
    QStringList cells;
    for (const int column : std::as_const(m_columns)) {
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
    QGuiApplication::clipboard()->disconnect(this);
    m_text.clear();
    m_left.clear();
    m_state = state;
    emit changed();
}

} // namespace plumbline
