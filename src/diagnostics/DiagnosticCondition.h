// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "diagnostics/DiagnosticFacts.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <optional>
#include <vector>

namespace plumbline {

/// Whether a condition holds. What rests on something unknown is unknown, unless the rest decides it.
enum class Verdict { No, Yes, Unknown };

/// What a condition is asked about: a subject, or the whole where it says nothing; thresholds; what was found before.
struct FactScope {
    const FactSet &subject;
    const FactSet &whole;
    const QHash<QString, double> &thresholds;
    const QSet<QString> &found; ///< Ids of rules.

    std::optional<int> trend(const QString &name) const;
    std::optional<double> value(const QString &name) const;
    std::optional<QString> text(const QString &name) const;
};

/// When a rule speaks: trends and values compared with thresholds, joined by all, any and not.
class DiagnosticCondition
{
public:
    /// {"all": [...]}, {"any": [...]}, {"not": {...}}, {"trend": NAME, "in": ["down", "none", "up"]}, {"finding": ID},
    /// {"value": NAME, "above" | "at_least" | "below" | "at_most": number or threshold, "of": NAME}: with "of" the
    /// limit is that share of another value.
    static Result<DiagnosticCondition> parse(const QJsonObject &object, const QStringList &thresholds);

    Verdict holds(const FactScope &scope) const;
    /// Trends and values that it asks about.
    QStringList facts() const;
    /// Those of them that are not known.
    QStringList unknown(const FactScope &scope) const;

private:
    enum class Kind { All, Any, Not, Trend, Value, Finding };
    enum class Comparison { Above, AtLeast, Below, AtMost };

    Verdict compare(const FactScope &scope) const;

    Kind m_kind = Kind::All;
    std::vector<DiagnosticCondition> m_parts;
    QString m_name;
    QList<int> m_directions;
    Comparison m_comparison = Comparison::Above;
    double m_limit = 0.0;
    QString m_threshold; ///< Name of the limit, where it has one.
    QString m_of;
};

} // namespace plumbline
