// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>
#include <QQmlEngine>
#include <functional>
#include <memory>

namespace plumbline {

/// A list whose rows are values of one gadget type; its properties are the roles. Holds rows, never asks for any.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    int count() const { return m_count; }
    /// The `key` of a row, for views that tell which row was chosen; empty when there is none.
    Q_INVOKABLE QString keyAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

protected:
    RowListModel(const QMetaObject &rowType, QObject *parent) : QAbstractListModel(parent), m_rowType(rowType) { }

    template <typename Row>
    void replaceRows(QList<Row> rows)
    {
        const int before = m_count;
        beginResetModel();
        m_count = int(rows.size());
        m_read = [kept = std::move(rows), this](int row, int property) {
            return m_rowType.property(property).readOnGadget(&kept.at(row));
        };
        endResetModel();
        if (m_count != before)
            emit countChanged();
    }

    /// For lists that change while somebody works in them: rows keep their place, so views keep focus and position.
    template <typename Row>
    void updateRows(QList<Row> rows)
    {
        if (int(rows.size()) != m_count || m_count == 0)
            return replaceRows(std::move(rows));
        m_read = [kept = std::move(rows), this](int row, int property) {
            return m_rowType.property(property).readOnGadget(&kept.at(row));
        };
        emit dataChanged(index(0), index(m_count - 1));
    }

private:
    const QMetaObject &m_rowType;
    int m_count = 0;
    std::function<QVariant(int row, int property)> m_read;
};

} // namespace plumbline
