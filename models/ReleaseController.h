// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/FrictionRanking.h"
#include "evidence/ReleaseBlock.h"
#include "models/LineTableModel.h"
#include "models/PageReading.h"
#include "models/RowsRequest.h"

namespace plumbline {

class ConfigurationFile;

/// What stands in the way of a release: whether one thing blocks it, and which gates cost the most for what they keep
/// out. Answers as the verbs `release block` and `release friction` do.
class ReleaseController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< Of the ranking.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    /// Somebody looks at it: it asks much, and only then.
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
    Q_PROPERTY(bool proved READ isProved NOTIFY changed) ///< Nothing speaks against the list of blocks holding all.
    Q_PROPERTY(QString doubtText READ doubtText NOTIFY changed) ///< The first of what does.
    Q_PROPERTY(QString scopeText READ scopeText NOTIFY changed) ///< Version and what it leaves out; empty: nothing can be.
    Q_PROPERTY(bool cutByScope READ isCutByScope NOTIFY changed) ///< Blocks of these weeks are not in scope.
    Q_PROPERTY(plumbline::LineTableModel *ranking READ ranking CONSTANT)
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why the question was not answered.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed) ///< yes, no, undecided; empty: nothing was asked.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(plumbline::LineTableModel *rules READ rules CONSTANT)

public:
    enum RankColumn { Rule, Service, Blocks, TakenBack, Waited, Median, Again, Stood, RankColumns };
    enum RuleColumn { Name, Standing, Says, InForce, Similar, RuleColumns };
    static constexpr int weeks = 13; ///< Up to the end of the chosen week.

    ReleaseController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                      const ConfigurationFile &configuration, QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    bool shown() const { return m_isShown; }
    void setShown(bool shown);
    const QString &periodText() const { return m_periodText; }
    bool isProved() const { return m_doubtText.isEmpty(); }
    const QString &doubtText() const { return m_doubtText; }
    const QString &scopeText() const { return m_scopeText; }
    bool isCutByScope() const { return m_isCutByScope; }
    LineTableModel *ranking() { return &m_ranking; }
    bool isAsking() const { return m_isAsking && m_asking.state() == u"loading"; }
    const QString &problem() const { return m_problem.isEmpty() ? m_asking.errorText() : m_problem; }
    QString verdict() const { return m_block ? m_block->verdict : QString(); }
    QString sentence() const;
    QStringList factLabels() const;
    QStringList factValues() const;
    LineTableModel *rules() { return &m_rules; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void ask(const QString &subject);
    Q_INVOKABLE void openRank(int row); ///< The blocks of that line.
    Q_INVOKABLE void openRule(int row); ///< The decision of that rule, else its exception or its version.
    Q_INVOKABLE void sort(int column, bool descending) { m_ranking.sortBy(column, descending); }

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void showRanking(const QList<GateFriction> &ranked);
    void showRules();

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    const ConfigurationFile &m_configuration;
    PageReading m_reading, m_asking;
    bool m_isShown = false, m_isDue = true, m_isAsking = false, m_isCutByScope = false;
    QString m_periodText, m_doubtText, m_scopeText, m_problem;
    QList<GateFriction> m_ranked;
    std::optional<ReleaseBlock> m_block;
    LineTableModel m_ranking{{.columns = RankColumns, .sortedBy = Waited, .descending = true, .marked = -1}};
    LineTableModel m_rules{{.columns = RuleColumns, .sortedBy = Standing, .descending = false, .marked = Standing}};
};

} // namespace plumbline
