// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/WholeFile.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> isThere(const QString &path)
{
    return fail(Error::Kind::Store, u"write file"_s, u"there is a file of this name already; it was left as it is"_s,
                path);
}

} // namespace

tl::unexpected<Error> WholeFile::failed(int code) const
{
    return fail(Error::Kind::Store, u"write file"_s,
                code == ENOSPC || code == EDQUOT ? u"the disk is full"_s : QString::fromLocal8Bit(std::strerror(code)),
                m_path);
}

Result<WholeFile> WholeFile::begin(const QString &path, Existing existing)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Error::Kind::Store, u"write file"_s, u"this is a folder; name a file in it"_s, path);
    if (existing == Existing::Refuse && (info.exists() || info.isSymLink()))
        return isThere(path);
    // SQLite would take what such a log holds for the newest pages of whatever database is put beside it.
    if (existing == Existing::Refuse && QFileInfo(path + u"-wal"_s).size() > 0)
        return fail(Error::Kind::Store, u"write file"_s,
                    u"the log of a store that is gone lies there (%1-wal); move it away"_s.arg(info.fileName()), path);
    WholeFile whole(info.absoluteFilePath(), existing, -1);
    const QByteArray part = QFile::encodeName(whole.part());
    const int file = ::open(part.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return whole.failed(errno);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file); // not ours to remove
        return fail(Error::Kind::Store, u"write file"_s, u"another program is writing this very file"_s, path);
    }
    whole.m_file = file;
    whole.removeRemains();
    if (::ftruncate(file, 0) != 0 || ::fchmod(file, 0600) != 0)
        return whole.failed(errno);
    return whole;
}

WholeFile::WholeFile(WholeFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_existing(other.m_existing), m_file(std::exchange(other.m_file, -1))
{
}

WholeFile::~WholeFile()
{
    if (m_file < 0)
        return;
    ::unlink(QFile::encodeName(part()).constData());
    removeRemains();
    ::close(m_file);
}

void WholeFile::removeRemains() const
{
    for (const char *suffix : {"-journal", "-wal", "-shm"})
        ::unlink((QFile::encodeName(part()) + suffix).constData());
}

Result<void> WholeFile::finish()
{
    const QByteArray from = QFile::encodeName(part());
    const QByteArray to = QFile::encodeName(m_path);
    if (::fsync(m_file) != 0)
        return failed(errno);
    // What belonged to the file that is replaced.
    for (const char *suffix : {"-wal", "-shm", "-journal", ".index", ".index-wal", ".index-shm"})
        ::unlink((to + suffix).constData());
    // Without it, what somebody else made meanwhile would be replaced.
    const unsigned flags = m_existing == Existing::Refuse ? RENAME_NOREPLACE : 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags) != 0)
        return errno == EEXIST ? isThere(m_path) : failed(errno);
    ::close(std::exchange(m_file, -1));
    const int folder = ::open(QFile::encodeName(QFileInfo(m_path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSafe = folder >= 0 && ::fsync(folder) == 0;
    const int code = errno;
    if (folder >= 0)
        ::close(folder);
    return isSafe ? Result<void>() : Result<void>(failed(code));
}

} // namespace plumbline
