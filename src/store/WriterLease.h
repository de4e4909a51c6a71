// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/StoreConnection.h"

#include <optional>

namespace plumbline {

/// Who is writing to a store.
struct LeaseHolder {
    qint64 pid = 0; ///< 0 when it cannot be told.
    QString host;
    std::optional<TimePoint> since;

    /// "since 2026-11-21T09:15:00Z (pid 123 on host)"
    QString toString() const;
};

/// The right to be the one sync, or the one receiver, of a store. The two write side by side, a transaction at a time;
/// two of a kind would do everything twice. The operating system or the database server holds it, so a process that is
/// killed leaves nothing behind. Readers never need it. Let go on the thread that took it.
class WriterLease
{
public:
    enum class Role { Sync, Listen };

    /// Fails at once, naming the other, when there is one already.
    static Result<WriterLease> take(const StoreLocation &location, Role role, TimePoint now);
    /// Who has it now; nothing when nobody has.
    static Result<std::optional<LeaseHolder>> holder(const StoreLocation &location, Role role);

    WriterLease(WriterLease &&other) noexcept;
    WriterLease &operator=(WriterLease &&other) noexcept;
    ~WriterLease();

private:
    WriterLease() = default;
    static Result<WriterLease> takeFile(const QString &store, Role role, TimePoint now);
    static Result<WriterLease> takeServer(const StoreLocation &location, Role role);

    int m_file = -1; ///< SQLite: open and locked.
    std::unique_ptr<StoreConnection> m_session; ///< PostgreSQL: holds the advisory lock.
};

} // namespace plumbline
