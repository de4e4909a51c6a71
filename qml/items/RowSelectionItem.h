// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// Rows first to last, both within.
struct RowRange {
    int first = 0;
    int last = 0;
    int size() const { return last - first + 1; }
    bool operator==(const RowRange &) const = default;
};

/// The rows of a table that are selected, as ranges: all of a million are one. Ends with what the rows stood for: when the
/// model is filled anew, sorted, or changed before its end.
class RowSelectionItem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed) ///< Another one after each change, for bindings on contains().

public:
    using QObject::QObject;

    QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    int count() const;
    int revision() const { return m_revision; }
    const QList<RowRange> &ranges() const { return m_ranges; } ///< Ascending, with rows between them.

    Q_INVOKABLE bool contains(int row) const;
    /// First and last row of each range, one after the other.
    Q_INVOKABLE QList<int> bounds() const;
    /// Whether rows were taken in or out since all were let go, even if none is left.
    Q_INVOKABLE bool isBegun() const { return m_start >= 0 || !m_ranges.isEmpty(); }
    /// That row alone is taken in or out; what extends next begins there.
    Q_INVOKABLE void toggle(int row);
    /// From where the selection began, or `from` when there is none, to `to`; nothing else.
    Q_INVOKABLE void extend(int from, int to);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clear();

signals:
    void modelChanged();
    void changed();

private:
    bool isRow(int row) const;
    void become(QList<RowRange> ranges);

    QPointer<QAbstractItemModel> m_model;
    QList<RowRange> m_ranges;
    int m_start = -1;
    int m_revision = 0;
};

} // namespace plumbline
