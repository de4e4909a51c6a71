// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketStage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 portion = 1 << 20;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> failed(const QFile &file)
{
    return fail(Error::Kind::Store, u"write packet"_s, file.errorString(), file.fileName());
}

} // namespace

Result<PacketStage> PacketStage::begin(const QString &folder)
{
    PacketStage stage(folder);
    const QFileInfo info(folder);
    const bool isOurs = !info.exists() || (info.isDir() && !info.isSymLink());
    if (!isOurs || !QDir(folder).removeRecursively() || !QDir().mkpath(folder)
        || !QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner))
        return fail(Error::Kind::Store, u"write packet"_s, u"a folder for its parts cannot be made"_s, folder);
    return stage;
}

PacketStage::~PacketStage()
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

QString PacketStage::pathOf(const QString &name) const
{
    return m_folder + u'/' + QString(name).replace(u'/', u'!');
}

Result<BagDigest> PacketStage::add(const QString &name, const Content &content)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failed(file);
    BagDigest digest;
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    QCryptographicHash sha512(QCryptographicHash::Sha512);
    const auto written = content([&](QByteArrayView bytes) -> Result<void> {
        sha256.addData(bytes);
        sha512.addData(bytes);
        digest.size += bytes.size();
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return failed(file);
        return {};
    });
    if (!written)
        return fail(written.error());
    if (!file.flush())
        return failed(file);
    digest.sha256 = sha256.result().toHex();
    digest.sha512 = sha512.result().toHex();
    m_files.insert(name, digest);
    return digest;
}

Result<BagDigest> PacketStage::add(const QString &name, const QByteArray &bytes)
{
    return add(name, [&bytes](const Sink &sink) { return sink(bytes); });
}

Result<QString> PacketStage::place(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(ownerOnly))
        return failed(file);
    return file.fileName();
}

Result<BagDigest> PacketStage::adopt(const QString &name)
{
    BagDigest digest;
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    QCryptographicHash sha512(QCryptographicHash::Sha512);
    const auto done = read(name, [&](QByteArrayView bytes) -> Result<void> {
        sha256.addData(bytes);
        sha512.addData(bytes);
        digest.size += bytes.size();
        return {};
    });
    if (!done)
        return fail(done.error());
    digest.sha256 = sha256.result().toHex();
    digest.sha512 = sha512.result().toHex();
    m_files.insert(name, digest);
    return digest;
}

Result<void> PacketStage::read(const QString &name, const Sink &sink) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(portion);
        if (bytes.isEmpty())
            return failed(file);
        if (auto done = sink(bytes); !done)
            return done;
    }
    return {};
}

} // namespace plumbline
