// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WriterLease.h"

#include "store/SqlQuery.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Of our advisory locks, beside the one of the schema.
constexpr int advisoryClass = 5795170;

QString roleName(WriterLease::Role role)
{
    return role == WriterLease::Role::Sync ? u"sync"_s : u"listen"_s;
}

/// Beside the store, found from each way that leads to it.
QString fileFor(const QString &store, WriterLease::Role role)
{
    const QString real = QFileInfo(store).canonicalFilePath();
    return (real.isEmpty() ? QFileInfo(store).absoluteFilePath() : real) + u'.' + roleName(role) + u".lock"_s;
}

/// A lock of the open file, not of the process: also two places of one program exclude each other, and it is gone with
/// the process that had it.
struct flock wholeFile(short type)
{
    struct flock lock {
    };
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

LeaseHolder holderIn(int file)
{
    QByteArray text(1024, '\0');
    const ssize_t size = ::pread(file, text.data(), size_t(text.size()), 0);
    text.truncate(std::max<ssize_t>(0, size));
    const QJsonObject written = QJsonDocument::fromJson(text).object();
    LeaseHolder holder{qint64(written[u"pid"_s].toDouble()), written[u"host"_s].toString(), {}};
    if (const auto since = parseInstant(written[u"since"_s].toString()))
        holder.since = *since;
    return holder;
}

Result<std::optional<LeaseHolder>> serverHolder(StoreConnection &session, WriterLease::Role role)
{
    SqlQuery query(session);
    if (auto read
        = query.run(u"look for a writer"_s,
                    u"SELECT COALESCE(a.application_name, ''), CAST(EXTRACT(EPOCH FROM a.backend_start) AS BIGINT) "
                    "FROM pg_locks AS l LEFT JOIN pg_stat_activity AS a ON a.pid = l.pid "
                    "WHERE l.locktype = 'advisory' AND l.granted AND l.classid = ? AND l.objid = ? AND l.objsubid = 2 "
                    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"_s,
                    {advisoryClass, int(role)});
        !read)
        return fail(read.error());
    if (!query.next())
        return std::optional<LeaseHolder>();
    const QString name = query.text(0).section(u' ', -1); // "plumbline sync 123@host"
    LeaseHolder holder{name.section(u'@', 0, 0).toLongLong(), name.section(u'@', 1), {}};
    if (!query.isNull(1))
        holder.since = timeFromNs(query.number(1) * 1'000'000'000);
    return std::optional(holder);
}

tl::unexpected<Error> refused(WriterLease::Role role, const StoreLocation &location, const LeaseHolder &holder)
{
    return fail(Error::Kind::Store, u"start "_s + roleName(role),
                u"another %1 is running %2"_s.arg(roleName(role), holder.toString()).trimmed(), location.toString());
}

} // namespace

QString LeaseHolder::toString() const
{
    QStringList parts;
    if (since)
        parts.append(u"since "_s + formatInstant(*since));
    if (pid > 0)
        parts.append(u"(pid %1 on %2)"_s.arg(pid).arg(host));
    return parts.join(u' ');
}

Result<WriterLease> WriterLease::take(const StoreLocation &location, Role role, TimePoint now)
{
    if (location.path == u":memory:"_s)
        return WriterLease();
    return location.engine == StoreLocation::Engine::Sqlite ? takeFile(location.path, role, now)
                                                            : takeServer(location, role);
}

Result<WriterLease> WriterLease::takeFile(const QString &store, Role role, TimePoint now)
{
    const QString path = fileFor(store, role);
    WriterLease lease;
    lease.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lease.m_file < 0)
        return fail(Error::Kind::Store, u"start "_s + roleName(role), QString::fromLocal8Bit(std::strerror(errno)),
                    path);
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(lease.m_file, F_OFD_SETLK, &lock) != 0) {
        const LeaseHolder other = holderIn(lease.m_file);
        ::close(std::exchange(lease.m_file, -1)); // not ours to empty
        return refused(role, {StoreLocation::Engine::Sqlite, store}, other);
    }
    const QByteArray text = QJsonDocument(QJsonObject{{u"pid"_s, QCoreApplication::applicationPid()},
                                                      {u"host"_s, QSysInfo::machineHostName()},
                                                      {u"since"_s, formatInstant(now)}})
                                .toJson(QJsonDocument::Compact);
    // Only words for people; the lock holds without them.
    if (::ftruncate(lease.m_file, 0) != 0 || ::pwrite(lease.m_file, text.constData(), size_t(text.size()), 0) < 0)
        qWarning("%s: who holds it could not be written", qPrintable(path));
    return lease;
}

Result<WriterLease> WriterLease::takeServer(const StoreLocation &location, Role role)
{
    auto session = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
    if (!session)
        return fail(session.error());
    SqlQuery query(**session);
    const QString name = u"plumbline %1 %2@%3"_s.arg(roleName(role))
                             .arg(QCoreApplication::applicationPid())
                             .arg(QSysInfo::machineHostName().left(30));
    if (auto named = query.run(u"take the lease"_s, u"SELECT set_config('application_name', ?, false)"_s, {name});
        !named)
        return fail(named.error());
    if (auto asked = query.run(u"take the lease"_s, u"SELECT CAST(pg_try_advisory_lock(?, ?) AS INTEGER)"_s,
                               {advisoryClass, int(role)});
        !asked)
        return fail(asked.error());
    if (!query.next() || query.number(0) != 1) {
        const auto other = serverHolder(**session, role);
        return refused(role, location, other ? other->value_or(LeaseHolder()) : LeaseHolder());
    }
    WriterLease lease;
    lease.m_session = std::move(*session);
    return lease;
}

Result<std::optional<LeaseHolder>> WriterLease::holder(const StoreLocation &location, Role role)
{
    if (location.path == u":memory:"_s)
        return std::optional<LeaseHolder>();
    if (location.engine == StoreLocation::Engine::Postgresql) {
        auto session = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
        return session ? serverHolder(**session, role) : Result<std::optional<LeaseHolder>>(fail(session.error()));
    }
    const int file = ::open(QFile::encodeName(fileFor(location.path, role)).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return std::optional<LeaseHolder>(); // nobody ever took it, or this user may not know
    struct flock lock = wholeFile(F_RDLCK);
    const bool isHeld = ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    const LeaseHolder holder = holderIn(file);
    ::close(file);
    return isHeld ? std::optional(holder) : std::nullopt;
}

WriterLease::WriterLease(WriterLease &&other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_session(std::move(other.m_session))
{
}

WriterLease &WriterLease::operator=(WriterLease &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_session, other.m_session);
    return *this;
}

WriterLease::~WriterLease()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace plumbline
