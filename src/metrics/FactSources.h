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

/// Where the facts come from: resources/diagnostics/facts.json.
struct FactSources {
    QList<FactSource> trends;
    QList<FactSource> values;
    QList<FactSource> texts; ///< Lists, and objects of numbers: their names, those with the greatest number first.
    QMap<QString, QString> collected; ///< Metrics whose absence is a fact, and what they are called.
    QString uncollectedValue; ///< Names of that fact: how many, and which.
    QString uncollectedText;

    static Result<FactSources> load(const QString &folder);
};

} // namespace plumbline
