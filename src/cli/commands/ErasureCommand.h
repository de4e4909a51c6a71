// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/LegalHolds.h"
#include "cli/Command.h"

#include <QJsonArray>

namespace plumbline {

/// What the verbs that erase for good have in common: counted without --apply, only in a store that is what its log says,
/// refused by holds, with what is derived made anew at the end.
class ErasureCommand : public Command
{
public:
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) final;

protected:
    /// `operation` is for errors, in the imperative.
    explicit ErasureCommand(const QString &operation) : m_operation(operation) { }

    void declareCommon(const char *reason);
    /// In a store that may be written to when isApplied().
    virtual Result<ExitCode> erase(StoreConnection &store, const Invocation &invocation, Output &output) = 0;
    bool isApplied() const { return m_isApplied; }
    QString who() const;

    /// What was derived of what is erased, and what is left of it in the file. `command` does it later.
    static Result<void> cleanUp(StoreConnection &store, const QString &command);
    static Result<qsizetype> packetsMade(StoreConnection &store);
    static QJsonArray holdsJson(const QList<LegalHold> &holds);
    static void tellHolds(const QList<LegalHold> &holds, Output &output);
    static void tellPackets(qsizetype packets, Output &output);

    std::optional<VerbOptions> m_verb;
    QString m_operation;
    QString m_reason;

private:
    QString m_by;
    bool m_isDryRun = false;
    bool m_isApplied = false;
};

} // namespace plumbline
