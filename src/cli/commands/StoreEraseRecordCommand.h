// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class StoreConnection;
struct RecordErasureReport;
struct RecordOrder;

/// `plumbline store erase-record`: records that must not be kept at all.
class StoreEraseRecordCommand final : public Command
{
public:
    void declare(VerbOptions &store) override; ///< Below `plumbline store`.
    bool chosen() const override { return m_erase->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<RecordOrder> order(StoreConnection &store) const;
    Result<RecordErasureReport> report(StoreConnection &store, TimePoint now, Output &output) const;
    static QJsonObject document(const RecordErasureReport &report, qsizetype packets);
    static void tell(const RecordErasureReport &report, qsizetype packets, Output &output);

    std::optional<VerbOptions> m_erase;
    QStringList m_names;
    QString m_reason;
    QString m_by;
    bool m_isTextErased = false;
    bool m_isDryRun = false;
    bool m_isApplied = false;
};

} // namespace plumbline
