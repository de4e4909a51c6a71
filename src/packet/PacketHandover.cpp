// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketHandover.h"

#include "archive/WholeFile.h"
#include "base/Digest.h"
#include "verify/SshSignature.h"
#include "verify/ZipFile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype tarBlock = 512;
constexpr qint64 tarPortion = 1 << 20;
constexpr int agePatienceMs = 120'000;

tl::unexpected<Error> notHandedOver(const QString &why, const QString &where = {})
{
    return fail(Error::Kind::Configuration, u"hand packet over"_s, why, where);
}

struct Recipients {
    QStringList fingerprints;

    static Result<Recipients> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return notHandedOver(file.errorString(), path);
        Recipients recipients;
        for (const QByteArray &line : file.read(tarPortion).split('\n')) {
            const QByteArrayList words = line.simplified().split(' ');
            if (words.first().isEmpty() || words.first().startsWith('#'))
                continue;
            const auto key = SshKey::parse(QByteArray::fromBase64(words.value(1)));
            if (!key || key->type() != words.first())
                return notHandedOver(u"a line of it is no SSH public key such as ssh-ed25519 AAAA..."_s, path);
            if (key->type() != "ssh-ed25519" && key->type() != "ssh-rsa")
                return notHandedOver(u"age opens for ssh-ed25519 and ssh-rsa only, and not for %1; ask for another key"_s.arg(
                                         QString::fromLatin1(key->type())),
                                     path);
            recipients.fingerprints.append(key->fingerprint());
        }
        if (recipients.fingerprints.isEmpty())
            return notHandedOver(u"there is no key in it"_s, path);
        return recipients;
    }
};

/// One file in a tar file of the form ustar, without clock, owner and machine.
QByteArray tarHeader(const QByteArray &name, qint64 size)
{
    QByteArray block(tarBlock, '\0');
    const auto put = [&block](qsizetype at, const QByteArray &text) { block.replace(at, text.size(), text); };
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, QByteArray::number(size, 8).rightJustified(11, '0'));
    put(136, "00000000000");
    put(148, "        ");
    put(156, "0");
    put(257, QByteArray("ustar\0" "00", 8));
    int sum = 0;
    for (const char byte : block)
        sum += uchar(byte);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return block;
}

/// age while it encrypts what is written to it.
class Encryption
{
public:
    Encryption(const QString &recipientsFile, const QString &out)
    {
        m_process.setProgram(u"age"_s);
        m_process.setArguments({u"-e"_s, u"-R"_s, recipientsFile});
        m_process.setStandardOutputFile(out);
    }

    Result<void> begin()
    {
        m_process.start();
        return m_process.waitForStarted()
            ? Result<void>()
            : Result<void>(notHandedOver(u"the program age is not there; install it (Debian: apt install age), or give the "
                                         "packet to the auditor as it is over a channel that keeps it secret"_s));
    }

    Result<void> write(const QByteArray &bytes)
    {
        m_process.write(bytes);
        while (m_process.bytesToWrite() > 0) {
            if (!m_process.waitForBytesWritten(agePatienceMs))
                return ended();
        }
        return {};
    }

    Result<void> add(const QByteArray &name, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return notHandedOver(file.errorString(), path);
        const qint64 size = file.size();
        if (auto written = write(tarHeader(name, size)); !written)
            return written;
        for (qint64 rest = size; rest > 0;) {
            const QByteArray bytes = file.read(std::min(rest, tarPortion));
            if (bytes.isEmpty())
                return notHandedOver(u"it became shorter meanwhile"_s, path);
            if (auto written = write(bytes); !written)
                return written;
            rest -= bytes.size();
        }
        return write(QByteArray((tarBlock - size % tarBlock) % tarBlock, '\0'));
    }

    Result<void> finish()
    {
        if (auto written = write(QByteArray(2 * tarBlock, '\0')); !written)
            return written;
        m_process.closeWriteChannel();
        m_process.waitForFinished(agePatienceMs);
        const bool isDone = m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
        return isDone ? Result<void>() : Result<void>(ended());
    }

private:
    tl::unexpected<Error> ended()
    {
        m_process.kill();
        m_process.waitForFinished();
        return notHandedOver(u"age refused: "_s + QString::fromUtf8(m_process.readAllStandardError()).trimmed());
    }

    QProcess m_process;
};

Result<QString> sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return notHandedOver(file.errorString(), path);
    return QString::fromLatin1(hash.result().toHex());
}

/// The fingerprint of who signed the packet.
Result<QString> signerOf(const QString &packet, const ZipFile &zip)
{
    QFile file(packet + u".sig"_s);
    if (!file.open(QIODevice::ReadOnly))
        return notHandedOver(u"nobody signed it: there is no %1"_s.arg(QFileInfo(file.fileName()).fileName()), packet);
    const auto signature = SshSignature::parse(file.read(tarPortion));
    if (!signature)
        return fail(signature.error());
    const auto fits = signature->fits([&zip](const std::function<void(QByteArrayView)> &take) { return zip.readAll(take); });
    if (!fits)
        return fail(fits.error());
    if (!*fits)
        return notHandedOver(u"its signature does not fit: it was changed since, or the signature is of something else"_s, packet);
    return signature->key.fingerprint();
}

QString noteOf(const HandedOver &done, const QString &signer, const QString &logKeys)
{
    const QString file = QFileInfo(done.file).fileName();
    return u"HANDOVER OF THE AUDIT PACKET %1\n\n"
           "Give this note to the auditor by another way than the file: by telephone, on paper, in another system.\n\n"
           "packet id (SHA-256 of tagmanifest-sha256.txt)  %2\n"
           "file                                           %3\n"
           "SHA-256 of the file                            %4\n"
           "opened with the SSH key                        %5\n"
           "signed with the SSH key                        %6\n"
           "key of the log                                 %7\n\n"
           "Open it, and use what comes out only when age ended without an error: it writes before it has seen all.\n"
           "    sha256sum %3\n"
           "    age -d -i YOUR-KEY -o packet.tar %3 && tar -xf packet.tar\n"
           "    bash verify.sh %1.zip trust/\n"
           "verify.sh, metrics.sha256 and schema.sha256 are published with Plumbline. allowed_signers and log.pub.pem are\n"
           "made of the two keys above. Keep the first three lines of data/log/checkpoint for the next packet.\n"_s.arg(
               done.packet, done.packetId, file, done.sha256, done.recipients.join(u", "_s), signer, logKeys);
}

} // namespace

Result<HandedOver> handOver(const QString &packet, const QString &recipientsFile, const QString &file)
{
    const auto recipients = Recipients::read(recipientsFile);
    const auto zip = ZipFile::open(packet);
    if (!recipients || !zip)
        return fail(recipients ? zip.error() : recipients.error());
    const auto signer = signerOf(packet, *zip);
    const auto tags = zip->contents("tagmanifest-sha256.txt"_ba);
    const auto json = zip->contents("data/packet.json"_ba);
    const auto logKeys = zip->contents("data/log/vkey.txt"_ba);
    if (!signer || !tags || !json || !logKeys)
        return fail(!signer ? signer.error() : !tags ? tags.error() : !json ? json.error() : logKeys.error());
    const QJsonObject described = QJsonDocument::fromJson(*json).object();
    HandedOver done;
    done.packet = QString::fromLatin1(zip->folder().chopped(1));
    done.packetId = sha256Hex(*tags);
    done.logSize = described[u"log"_s][u"size"_s].toInteger();
    done.file = QFileInfo(file).absoluteFilePath();
    done.recipients = recipients->fingerprints;
    auto place = WholeFile::begin(file, WholeFile::Existing::Refuse);
    auto note = WholeFile::begin(file + u".txt"_s, WholeFile::Existing::Refuse);
    if (!place || !note)
        return fail(place ? note.error() : place.error());
    Encryption age(recipientsFile, place->part());
    auto encrypted = age.begin();
    if (encrypted)
        encrypted = age.add(done.packet.toLatin1() + ".zip", packet);
    if (encrypted)
        encrypted = age.add(done.packet.toLatin1() + ".zip.sig", packet + u".sig"_s);
    if (encrypted)
        encrypted = age.finish();
    if (!encrypted)
        return fail(encrypted.error());
    const auto sha256 = sha256OfFile(place->part());
    if (!sha256)
        return fail(sha256.error());
    done.sha256 = *sha256;
    done.note = noteOf(done, *signer, QString::fromUtf8(*logKeys).trimmed().replace(u'\n', u' '));
    QFile text(note->part());
    const QByteArray bytes = done.note.toUtf8();
    if (!text.open(QIODevice::WriteOnly) || text.write(bytes) != bytes.size() || !text.flush())
        return notHandedOver(text.errorString(), text.fileName());
    text.close();
    // The note first: what is there can be opened by who reads it.
    if (auto finished = note->finish(); !finished)
        return fail(finished.error());
    if (auto finished = place->finish(); !finished)
        return fail(finished.error());
    return done;
}

} // namespace plumbline
