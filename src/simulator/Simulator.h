// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <memory>

namespace plumbline {

/// What the invented estate is like and where it is served.
struct SimulatorOptions {
    quint64 seed = 1;
    int services = 14;
    int weeks = 26;
    quint16 port = 0; ///< 0 = any free one.
    QString token; ///< What every vendor asks for; empty = "simulator-token".
    QDateTime now; ///< UTC; the estate's history ends at its full hour.
    int pageDelayMs = 0; ///< How long every answer takes; gives tests the time to stop a pull in the middle.
    QString faults; ///< As Faults reads them.
    QString vendors; ///< Which ones the configuration names, as chosenVendors() reads it; empty = "default".
    /// The one liberty taken: GitHub answers rule suites of a month at most, the simulator all of them, so that the
    /// sample has a history on its first day. False for the vendor's own horizon.
    bool keepHistory = true;
};

/// Serves all vendors' endpoints over one invented, internally consistent organisation, on loopback.
class Simulator
{
public:
    static Result<std::unique_ptr<Simulator>> start(const SimulatorOptions &options);
    ~Simulator();

    quint16 port() const;
    quint64 requestCount() const;
    /// A complete configuration whose sources point here; the token is named by PLUMBLINE_SIMULATOR_TOKEN.
    QByteArray configToml() const;
    /// Breaks other answers than before; "" lifts all faults.
    Result<void> setFaults(const QString &faults);
    /// Goes on to another instant. Within a week, what was past remains as it was.
    void setNow(const QDateTime &now);
    void stop();

private:
    class Server;
    explicit Simulator(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace plumbline
