// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"
#include "cli/Output.h"
#include "evidence/Population.h"

namespace plumbline {

class MetricCatalog;
class VerbOptions;

/// The part of a population that is asked for, as typed.
struct PopulationPart {
    QString from;
    QString to;
    QStringList services;

    void declare(VerbOptions &verb);
    bool isWhole() const { return from.isEmpty() && to.isEmpty() && services.isEmpty(); }
};

/// The scope of a question for a population: [from, to) as typed, by default the 91 days up to as-of.
Result<MetricScope> populationScope(const Invocation &invocation, const Configuration &configuration,
                                    const PopulationPart &part);

/// The population of this name over that scope, of the store and configuration that the options name.
Result<Population> askedPopulation(const Invocation &invocation, const QString &name, const PopulationPart &part,
                                   Output &output);

/// The certificate, and under "items" each item with its columns.
QJsonObject populationJson(const Population &population);

/// Certificate and the first items, for people.
void writePopulation(const Population &population, Output &output);
void writeCertificate(const Population &population, Output &output);

} // namespace plumbline
