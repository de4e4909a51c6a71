// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace plumbline {

/// Which output of which metric a fact of the diagnostic rules is.
struct FactSource {
    QString name;
    QString metric;
    QString output; ///< Empty: the metric's number.
    QString groupBy; ///< One fact for each value of this column; the kind of subject has its name.
    int days = 28; ///< Of a value: length of the period, which ends with the week that is judged.
    double times = 1.0;
    bool members = false; ///< How many members an object has, not a number.
    QString needs; ///< Output that must be `atLeast` so much for the fact to be evidence.
    double atLeast = 0.0;
};

/// A rate before and after something moved: facts NAME (after / before), NAME_low, NAME_high, NAME_events, and the text
/// NAME_to of each value of a column that moved.
struct MoveSource {
    QString name;
    QString metric; ///< The rate: one with an exposure.
    QString moves; ///< Metric whose cases are moves, one for each service that is concerned.
    QString subject; ///< Its columns: what moved,
    QString at; ///< when,
    QString to; ///< and where to.
    QString kind; ///< Kind of subject that the rules ask about.
    int days = 56; ///< Before a move, and at most after it.
    int leastDays = 28; ///< After it; a younger move is not judged.
};

/// Where the facts come from: resources/diagnostics/facts.json.
struct FactSources {
    QList<FactSource> trends; ///< With `groupBy` a chart for each value of it.
    QList<FactSource> values;
    QList<MoveSource> moves;
    QList<FactSource> texts; ///< Lists, and objects of numbers: their names, those with the greatest number first.
    QMap<QString, QString> collected; ///< Metrics whose absence is a fact, and what they are called.
    QHash<QString, QString> titles; ///< How a person calls the facts that rules ask about.
    QString uncollectedValue; ///< Names of that fact: how many, and which.
    QString uncollectedText;

    static Result<FactSources> load(const QString &folder);
};

} // namespace plumbline
