// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands/ErasureCommand.h"

namespace plumbline {

class StoreConnection;
struct RecordErasureReport;
struct RecordOrder;

/// `plumbline store erase-record`: records that must not be kept at all.
class StoreEraseRecordCommand final : public ErasureCommand
{
public:
    StoreEraseRecordCommand() : ErasureCommand(QStringLiteral("erase records")) { }

    void declare(VerbOptions &store) override; ///< Below `plumbline store`.

private:
    Result<ExitCode> erase(StoreConnection &store, const Invocation &invocation, Output &output) override;
    Result<RecordOrder> order(StoreConnection &store) const;
    Result<RecordErasureReport> report(StoreConnection &store, TimePoint now, Output &output) const;
    static QJsonObject document(const RecordErasureReport &report, qsizetype packets);
    static void tell(const RecordErasureReport &report, qsizetype packets, Output &output);

    QStringList m_names;
    bool m_isTextErased = false;
};

} // namespace plumbline
