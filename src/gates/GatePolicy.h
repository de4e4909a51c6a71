// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates/GateThreshold.h"

#include <QHash>

namespace plumbline {

class MetricCatalog;

/// What a rule of a gate may come to, least first.
enum class GateVerdict { Pass, Observe, Warn, Block };

QString gateVerdictName(GateVerdict verdict); ///< "pass", "observe", "warn", "block", as in rows of gate_decision.

/// One limit for one number of one metric.
struct GateRule {
    QString id;
    QString metric;
    int definition = 0; ///< Version; 0: the newest.
    QString output; ///< Empty: the metric's headline.
    QString text; ///< Why there is such a rule; shown when it does not pass.
    std::chrono::seconds period{}; ///< Back from as-of; zero: the last ISO week that is over.
    QString groupBy; ///< Each value of this column is judged by itself; empty: all together.
    QStringList services; ///< Empty lists: those of the call.
    QStringList teams;
    QStringList environments;
    QHash<QString, QString> params;
    QList<std::pair<GateVerdict, GateThreshold>> thresholds; ///< The gravest first.
    GateVerdict unknown = GateVerdict::Block; ///< Where nothing was measured.
    GateVerdict insufficient = GateVerdict::Observe; ///< Too few cases, or 0 of 0.
    GateVerdict unsure = GateVerdict::Warn; ///< At least this, where rows are missing or old.
};

/// Limits as code: which numbers let a pipeline go on.
struct GatePolicy {
    QString name;
    QString sha256; ///< Of the file.
    QList<GateRule> rules;

    /// Reads the form plumbline-gate/1; errors name line and column. Metrics, outputs, columns and parameters must be
    /// those of the catalogue.
    static Result<GatePolicy> parse(const QByteArray &toml, const QString &file, const MetricCatalog &catalog);
};

} // namespace plumbline
