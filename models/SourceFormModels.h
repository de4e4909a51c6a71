// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A connector that can be chosen for a new source.
struct ConnectorChoice {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(QString feeds MEMBER feeds)
    Q_PROPERTY(bool first MEMBER first)
    Q_PROPERTY(bool used MEMBER used)

public:
    QString key;
    QString title;
    QString group;
    QString feeds; ///< "Gate decisions, deployments"
    bool first = false; ///< Of its group.
    bool used = false; ///< A source of the configuration has it already.
};

/// Connectors by what they feed; narrowed by the words of a search.
class ConnectorListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceForm")

public:
    explicit ConnectorListModel(QObject *parent = nullptr) : RowListModel(ConnectorChoice::staticMetaObject, parent) { }
    void setRows(QList<ConnectorChoice> rows) { replaceRows(std::move(rows)); }
};

/// A parameter of the connector as a line of the form.
struct ParameterLine {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString otherwise MEMBER otherwise)
    Q_PROPERTY(QString help MEMBER help)
    Q_PROPERTY(bool needed MEMBER needed)
    Q_PROPERTY(QString problem MEMBER problem)

public:
    QString name;
    QString kind; ///< text list integer boolean
    QString value; ///< Lists with commas between their values.
    QString otherwise; ///< What holds when nothing is written.
    QString help;
    bool needed = false;
    QString problem;
};

/// The parameters of the chosen connector, needed ones first.
class ParameterListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceForm")

public:
    explicit ParameterListModel(QObject *parent = nullptr) : RowListModel(ParameterLine::staticMetaObject, parent) { }
    void setRows(QList<ParameterLine> rows) { replaceRows(std::move(rows)); }
    void update(QList<ParameterLine> rows) { updateRows(std::move(rows)); }
};

/// One thing that a test of a source looked at.
struct StepLine {
    Q_GADGET
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString mark;
    QString title;
    QString text;
};

/// The steps of a test, in their order.
class StepListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceTest")

public:
    explicit StepListModel(QObject *parent = nullptr) : RowListModel(StepLine::staticMetaObject, parent) { }
    void setRows(QList<StepLine> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
