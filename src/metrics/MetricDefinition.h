// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "metrics/PanelDefinition.h"

#include <QJsonObject>
#include <QStringList>

namespace plumbline {

/// What a column of a population holds.
enum class CaseColumnKind { Text, Integer, Flag, Instant, Duration, Money };

/// A declared column of a population.
struct CaseColumn {
    QString name;
    CaseColumnKind kind = CaseColumnKind::Text;
    QString text; ///< What it means, for the documentation and the head of the drill-down table.
};

/// A parameter with its default; every value is text on its way into SQL.
struct MetricParameter {
    QString name;
    QString kind; ///< integer · days · text
    QString defaultValue;
    QString text;
};

/// A named output: which statistic over which columns.
struct OutputDefinition {
    QString name;
    QString statistic;
    QJsonObject arguments; ///< As in the file: column, where, by, edges_days, ...
    QString text; ///< Formula in plain words.
};

/// A relation that several populations share, one version of it: resources/metrics/relations/<name>.v<N>.sql.
struct MetricRelation {
    QString name; ///< Under which populations read it.
    QString sql; ///< Without comments; reads row types, `param` and the relations before it.

    /// Those of these names ("same_exception.v1") beside a folder of a metric, the bundled ones without it, with the
    /// parts that they share; their bytes go to `digested`.
    static Result<QList<MetricRelation>> read(const QStringList &names,
                                              const QString &folder = QStringLiteral(":/plumbline/metrics/relations"),
                                              QByteArray *digested = nullptr);
};

/// How a metric relates to time.
enum class PeriodKind {
    Cohort, ///< Cases of [from, to) by a time column.
    Standing, ///< What stands at one instant.
    Window, ///< Cases and time at risk within [from, to): a longer period is not the sum of the cases of its weeks.
};

/// One version of one metric, read from resources/metrics/<id>/v<N>.*.
struct MetricDefinition {
    QString id;
    int version = 0;
    QString title;
    QString question;
    QString why;
    QString caseText; ///< What one case is.
    QStringList rules; ///< The definition in plain words.
    QStringList seeds; ///< Rows of the capability list that it serves.
    QString unit;
    QString polarity; ///< lower_is_better · higher_is_better · neutral
    int decimals = 0;
    QString chart; ///< xmr · laney_p · laney_u
    int minN = 0;
    PeriodKind period = PeriodKind::Standing;
    QString periodColumn; ///< Of a cohort.
    int trailingDays = 0; ///< A shorter period is widened back to this; 0: every period is taken as it is.
    QString maturingColumn; ///< Flag of a case that is too young; empty when cases do not mature.
    QStringList reads; ///< Row types.
    QList<MetricRelation> relations; ///< Shared ones that the population reads, in order.
    QStringList primary; ///< Those of them without which nothing can be said.
    QString historyType; ///< Row type and column whose oldest value starts the history.
    QString historyColumn;
    QStringList dimensions; ///< Columns that may be filtered and grouped by.
    QList<CaseColumn> columns;
    QList<std::pair<QString, QString>> exclusions; ///< Why a case does not count: reason, and in plain words.
    QList<MetricParameter> parameters;
    QList<OutputDefinition> outputs;
    QString headline; ///< Output that is the number.
    QString numerator; ///< Outputs that are its parts; empty for a plain count.
    QString denominator;
    QString exposure; ///< Output that the numerator is related to where that is no count of cases.
    QString low; ///< Outputs that are its interval, where that is not Wilson's.
    QString high;
    QList<int> sameNumbersAs; ///< Earlier versions whose numbers this one gives, sooner: what was said of them holds.
    QStringList notRecomputable; ///< Outputs that the packet's SQL does not restate.
    QJsonObject example; ///< Worked example for the documentation.
    QString populationSql; ///< Without comments.
    QString packetSql; ///< Without comments, whole: with the parts that packets share.
    std::optional<PanelDefinition> panel; ///< How its cases can be kept; no part of what it means.
    QString sha256; ///< Over the files as they are: json, population, packet and its parts, relations in order.

    /// Reads the files of a version; the error names file and key.
    static Result<MetricDefinition> read(const QString &folder, int version);

    const CaseColumn *column(QStringView name) const;
    /// The same with another output as its number, for series of it.
    MetricDefinition headlinedBy(const QString &output) const;
    /// The same with those outputs alone that its number, parts, interval and state are made of.
    MetricDefinition headlineOnly() const;
    /// Per how many units of exposure the headline is, where it is a rate.
    double headlineTimes() const;
    /// Whether the population reads a shared relation.
    bool uses(QStringView relation) const;
    /// The relations as common table expressions, each with a comma before it; empty when there are none.
    QString relationsSql() const;
};

/// SQL without comments: a colon in a comment would be taken for a placeholder by QPSQL.
QString withoutSqlComments(const QString &sql);

} // namespace plumbline
