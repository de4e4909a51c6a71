// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// A table model with its columns in another order; rows are those of the source.
class ArrangedColumns : public QIdentityProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<int> order READ order WRITE setOrder NOTIFY orderChanged) ///< A source column by place; places beyond it keep theirs.

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    const QList<int> &order() const { return m_order; }
    void setOrder(const QList<int> &order);
    void setSourceModel(QAbstractItemModel *source) override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;

signals:
    void orderChanged();

private:
    QList<int> m_order;
};

} // namespace plumbline
