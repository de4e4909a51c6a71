// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A value that records can be narrowed to.
struct Facet {
    Q_GADGET
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(QString groupTitle MEMBER groupTitle)
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString countText MEMBER countText)
    Q_PROPERTY(bool checked MEMBER checked)
    Q_PROPERTY(bool first MEMBER first)
    Q_PROPERTY(bool more MEMBER more)

public:
    QString group;
    QString groupTitle;
    QString key;
    QString label;
    QString countText;
    bool checked = false;
    bool first = false; ///< First of its group.
    bool more = false; ///< Not a value: unfolds, or folds, the rest of its group.
};

/// Facets by group; values without rows stay in the list.
class FacetListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")

public:
    explicit FacetListModel(QObject *parent = nullptr) : RowListModel(Facet::staticMetaObject, parent) { }
    void setRows(QList<Facet> rows) { replaceRows(std::move(rows)); }
};

/// How a column of the evidence table is to be drawn.
struct ColumnInfo {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(int width MEMBER width)
    Q_PROPERTY(bool numeric MEMBER numeric)
    Q_PROPERTY(bool mono MEMBER mono)
    Q_PROPERTY(bool badge MEMBER badge)
    Q_PROPERTY(bool sortable MEMBER sortable)

public:
    QString key; ///< The field, or what else the column shows.
    QString title;
    int width = 0;
    bool numeric = false;
    bool mono = false;
    bool badge = false;
    bool sortable = false;
};

/// The columns of the evidence table.
class ColumnListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")

public:
    explicit ColumnListModel(QObject *parent = nullptr) : RowListModel(ColumnInfo::staticMetaObject, parent) { }
    void setRows(QList<ColumnInfo> rows) { replaceRows(std::move(rows)); }
};

/// A field of a record.
struct Field {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(bool mapped MEMBER mapped)
    Q_PROPERTY(bool active MEMBER active)
    Q_PROPERTY(bool mono MEMBER mono)

public:
    QString name;
    QString label;
    QString value;
    bool mapped = false; ///< It was read from a place in the raw answer that can be shown.
    bool active = false; ///< The one that is highlighted.
    bool mono = false;
};

/// The fields of a record.
class FieldListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RecordController")

public:
    explicit FieldListModel(QObject *parent = nullptr) : RowListModel(Field::staticMetaObject, parent) { }
    void setRows(QList<Field> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
