// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SimulateCommand.h"

#include "cli/Interrupt.h"
#include "simulator/Faults.h"
#include "simulator/Simulator.h"

#include <QSaveFile>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void SimulateCommand::declare(VerbOptions &program)
{
    m_verb = program.verb(
        "simulate",
        "Serve an invented organisation on loopback as its vendors would; --as-of is the end of its history");
    m_verb->number("--seed", m_seed, 0, std::numeric_limits<qint64>::max(), "Another number is another organisation");
    m_verb->number("--services", m_services, 1, 5'000, "How many services it has");
    m_verb->number("--weeks", m_weeks, 1, 520, "How long its history is");
    m_verb->number("--port", m_port, 0, 65'535, "Port on 127.0.0.1; 0 is any free one");
    m_verb->text("--vendors", m_vendors, "LIST",
                 "Which sources the configuration names: default, all, or connectors with commas between");
    std::string faults = "Broken answers: KIND[=VALUE]@PATH:N,... spoils the Nth request whose path contains PATH; "
                         "N- is every one from there on, * all. KINDs:";
    for (const Faults::Kind &kind : Faults::kinds())
        faults += std::string(" ") + kind.name;
    faults += ". docs/simulator.md says what each does";
    m_verb->text("--faults", m_faults, "SPEC", faults.c_str());
    m_verb->text("--write-config", m_configFile, "FILE", "Write a configuration whose sources point here");
}

Result<ExitCode> SimulateCommand::run(const Invocation &invocation, Output &output)
{
    const Interrupt interrupt;
    SimulatorOptions options;
    options.seed = quint64(m_seed);
    options.services = int(m_services);
    options.weeks = int(m_weeks);
    options.port = quint16(m_port);
    options.faults = m_faults;
    options.vendors = m_vendors;
    options.now = QDateTime::fromMSecsSinceEpoch(toNs(invocation.asOf()) / 1'000'000, Qt::UTC);
    auto simulator = Simulator::start(options);
    if (!simulator)
        return fail(simulator.error());
    if (!m_configFile.isEmpty()) {
        QSaveFile file(m_configFile);
        const QByteArray toml = (*simulator)->configToml();
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size() || !file.commit())
            return fail(Error::Kind::Configuration, u"write configuration"_s, file.errorString(), m_configFile);
        output.message(u"Configuration written to %1; set PLUMBLINE_SIMULATOR_TOKEN=simulator-token to use it."_s.arg(
            m_configFile));
    }
    output.line(u"listening on http://127.0.0.1:%1"_s.arg((*simulator)->port()));
    interrupt.wait();
    (*simulator)->stop();
    output.message(u"%1 requests answered"_s.arg((*simulator)->requestCount()));
    return ExitCode::Yes;
}

} // namespace plumbline
