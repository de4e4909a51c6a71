// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A view that has a name.
struct NamedView {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(bool own MEMBER own)

public:
    QString key; ///< "own/" and its name, or "shipped/" and an id.
    QString name; ///< As it is shown.
    QString detail; ///< What it shows.
    bool own = false; ///< A person kept it; the others come with the product.
    QString address;
};

/// Views by name: those that a person kept, then those of the product.
class ViewListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ViewsController")

public:
    explicit ViewListModel(QObject *parent = nullptr) : RowListModel(NamedView::staticMetaObject, parent) { }
    void setRows(const QList<NamedView> &rows)
    {
        m_rows = rows;
        replaceRows(rows);
    }
    const QList<NamedView> &rows() const { return m_rows; }

private:
    QList<NamedView> m_rows;
};

} // namespace plumbline
