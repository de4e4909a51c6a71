// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

class MetricCatalog;
class QueryRunner;
class ScopeController;

/// A measure and the version of its definition that is in force.
struct DefinitionLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString versionText MEMBER versionText)
    Q_PROPERTY(QString targetText MEMBER targetText)

public:
    QString key; ///< Id of the metric.
    QString title;
    QString versionText; ///< "v2"
    QString targetText; ///< What it is counted with: "30, 30, 90, 180"; empty when it has no parameter.
};

class DefinitionListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DefinitionsController")

public:
    explicit DefinitionListModel(QObject *parent = nullptr) : RowListModel(DefinitionLine::staticMetaObject, parent) { }
    void setRows(QList<DefinitionLine> rows) { replaceRows(std::move(rows)); }
};

/// One week under two definitions, or under other values of what it counts with.
struct RestatedWeek {
    Q_GADGET
    Q_PROPERTY(QString week MEMBER week)
    Q_PROPERTY(QString before MEMBER before)
    Q_PROPERTY(QString after MEMBER after)

public:
    QString week; ///< "W46"
    QString before; ///< "6.6 %", or the words of a state without a number.
    QString after;
};

class RestatedWeekModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DefinitionsController")

public:
    explicit RestatedWeekModel(QObject *parent = nullptr) : RowListModel(RestatedWeek::staticMetaObject, parent) { }
    void setRows(QList<RestatedWeek> rows) { replaceRows(std::move(rows)); }
};

/// Definitions in force, and what another version or other targets would make of the weeks. Changes nothing: a definition
/// that was released is changed by a new version of it.
class DefinitionsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SettingsController")
    Q_PROPERTY(plumbline::DefinitionListModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString selected READ selected NOTIFY changed) ///< Id of a metric; empty: none.
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QList<QString> targetNames READ targetNames NOTIFY changed)
    Q_PROPERTY(QList<QString> targetValues READ targetValues NOTIFY changed) ///< As somebody tries them.
    Q_PROPERTY(QList<QString> olderVersions READ olderVersions NOTIFY changed) ///< "v1"
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< "" nobody asked, "loading", "ready", "failed"
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(plumbline::RestatedWeekModel *weeks READ weeks CONSTANT) ///< Those that differ.

public:
    DefinitionsController(QueryRunner &runner, const MetricCatalog &catalog, const ScopeController &scope);

    DefinitionListModel *lines() { return &m_lines; }
    const QString &selected() const { return m_selected; }
    QString question() const;
    QStringList targetNames() const;
    const QStringList &targetValues() const { return m_values; }
    QStringList olderVersions() const;
    const QString &state() const { return m_state; }
    const QString &verdict() const { return m_verdict; }
    RestatedWeekModel *weeks() { return &m_weeks; }

    Q_INVOKABLE void select(const QString &id);
    Q_INVOKABLE void tryValue(int index, const QString &value);
    Q_INVOKABLE void preview(); ///< With the values that are tried.
    Q_INVOKABLE void compareWith(int olderVersion); ///< An index of olderVersions.

signals:
    void changed();

private:
    struct Asked;
    void compare(const Asked &before, const Asked &after);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    const ScopeController &m_scope;
    DefinitionListModel m_lines;
    RestatedWeekModel m_weeks;
    QString m_selected, m_state, m_verdict;
    QStringList m_values;
    quint64 m_generation = 0;
};

} // namespace plumbline
