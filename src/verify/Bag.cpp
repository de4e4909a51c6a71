// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/Bag.h"

#include <QCryptographicHash>
#include <QSet>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QByteArrayView payload = "data/";
constexpr QByteArrayView declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// All that may lie beside data/. The signatures sign the tag manifest and can therefore not be listed in it.
constexpr auto listedTags
    = std::to_array<QByteArrayView>({"bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"});
constexpr auto otherTags = std::to_array<QByteArrayView>(
    {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "signatures/tagmanifest-sha256.txt.sig",
     "signatures/packet.intoto.dsse.json", "signatures/tagmanifest-sha256.txt.tsr"});

/// Without these a packet says nothing, or nobody can tell what.
constexpr auto required
    = std::to_array<QByteArrayView>({"data/README.txt", "data/evidence.db", "data/index.html", "data/log/checkpoint",
                                     "data/log/vkey.txt", "data/packet.json", "data/raw/index.csv"});
constexpr auto alsoAllowed = std::to_array<QByteArrayView>(
    {"data/log/checkpoint.prev", "data/log/frontier.prev.txt", "data/oscal/assessment-results.json",
     "data/oscal/catalog.json", "data/oscal/component-definition.json", "data/oscal/mapping-collection.json",
     "data/oscal/poam.json"});

/// A folder of data/ and what the files right in it end with.
struct Kind {
    QByteArrayView folder;
    QByteArrayView ending;
};
constexpr auto kinds = std::to_array<Kind>({{"data/metrics/", ".sql"},
                                            {"data/metrics/", ".expected.csv"},
                                            {"data/populations/", ".sql"},
                                            {"data/populations/", ".csv"},
                                            {"data/populations/", ".ipe.json"},
                                            {"data/samples/", ".csv"},
                                            {"data/samples/", ".txt"},
                                            {"data/attestations/", ".json"},
                                            {"data/keys/", ""}});
constexpr qsizetype rawNameSize = 9 + 3 + 64 + 5; // data/raw/aa/<sha256>.json
constexpr int mostProblems = 20; // of one manifest

template <typename Names>
bool contains(const Names &names, const QByteArray &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Something beside what the format knows may change what a tool of the auditor sees: a journal beside evidence.db
/// does.
bool isPayload(const QByteArray &name)
{
    if (contains(required, name) || contains(alsoAllowed, name))
        return true;
    if (name.startsWith("data/raw/"))
        return name.size() == rawNameSize && name.endsWith(".json") && name.sliced(9, 2) == name.sliced(12, 2);
    return std::any_of(kinds.begin(), kinds.end(), [&](const Kind &kind) {
        return name.startsWith(kind.folder) && name.endsWith(kind.ending)
            && name.size() > kind.folder.size() + kind.ending.size() && name.indexOf('/', kind.folder.size()) < 0;
    });
}

} // namespace

Result<Bag> Bag::read(const ZipFile &zip, const QByteArray &copied,
                      const std::function<Result<void>(QByteArrayView)> &copy, const std::atomic_bool *stop)
{
    Bag bag(zip);
    const qsizetype folder = zip.folder().size();
    for (const ZipEntry &entry : zip.entries()) {
        const QByteArray name = entry.name.sliced(folder);
        QCryptographicHash sha256(QCryptographicHash::Sha256);
        QCryptographicHash sha512(QCryptographicHash::Sha512);
        const auto read = zip.read(entry, [&](QByteArrayView piece) -> Result<void> {
            if (stop && *stop)
                return fail(Error::Kind::Cancelled, u"read packet"_s, u"it was stopped"_s);
            sha256.addData(piece);
            sha512.addData(piece);
            return name == copied ? copy(piece) : Result<void>();
        });
        if (!read)
            return fail(read.error());
        bag.m_files.insert(name, {sha256.result().toHex(), sha512.result().toHex(), entry.size});
    }
    return bag;
}

const FileDigests &Bag::digests(const QByteArray &name) const
{
    static const FileDigests none;
    const auto found = m_files.constFind(name);
    return found != m_files.cend() ? *found : none;
}

QByteArray Bag::packetId() const
{
    return digests("tagmanifest-sha256.txt").sha256;
}

/// Each line is a digest, two blanks and a name; and each file of its kind is listed.
QStringList Bag::manifestProblems(const QByteArray &name, QByteArray FileDigests::*digest, bool ofPayload) const
{
    const auto text = m_zip.contents(name);
    if (!text)
        return {toString(text.error())};
    QStringList problems;
    QSet<QByteArray> listed;
    for (qsizetype at = 0; at < text->size() && problems.size() < mostProblems;) {
        const qsizetype end = text->indexOf('\n', at);
        if (end < 0)
            return problems << u"%1 does not end with a line feed"_s.arg(QString::fromUtf8(name));
        const QByteArray line = text->sliced(at, end - at);
        at = end + 1;
        const qsizetype border = line.indexOf("  ");
        const QByteArray file = border < 0 ? QByteArray() : line.sliced(border + 2);
        if (file.isEmpty() || listed.contains(file)) {
            problems.append(
                u"%1 has a line that is no digest and name, or one name twice"_s.arg(QString::fromUtf8(name)));
            continue;
        }
        listed.insert(file);
        if (file.startsWith(payload) != ofPayload)
            problems.append(u"%1 must not list %2"_s.arg(QString::fromUtf8(name), QString::fromUtf8(file)));
        else if (!m_files.contains(file))
            problems.append(
                u"%1 is listed in %2 and is missing"_s.arg(QString::fromUtf8(file), QString::fromUtf8(name)));
        else if (digests(file).*digest != line.first(border))
            problems.append(
                u"%1 is not what %2 says: it was changed"_s.arg(QString::fromUtf8(file), QString::fromUtf8(name)));
    }
    for (auto file = m_files.cbegin(); file != m_files.cend() && problems.size() < mostProblems; ++file) {
        const bool belongs = ofPayload ? file.key().startsWith(payload) : contains(listedTags, file.key());
        if (belongs && !listed.contains(file.key()))
            problems.append(u"%1 is not listed in %2"_s.arg(QString::fromUtf8(file.key()), QString::fromUtf8(name)));
    }
    return problems;
}

QStringList Bag::declarationProblems() const
{
    QStringList problems;
    quint64 bytes = 0;
    quint64 files = 0;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        if (file.key().startsWith(payload)) {
            ++files;
            bytes += file->size;
            if (!isPayload(file.key()) && problems.size() < mostProblems)
                problems.append(u"%1 is no file of a packet"_s.arg(QString::fromUtf8(file.key())));
        } else if (file.key() == "fetch.txt") {
            problems.append(u"there is a fetch.txt: a packet is whole and fetches nothing"_s);
        } else if (!contains(listedTags, file.key()) && !contains(otherTags, file.key())) {
            problems.append(u"%1 does not belong there"_s.arg(QString::fromUtf8(file.key())));
        }
    }
    for (const QByteArrayView name : required) {
        if (!m_files.contains(name.toByteArray()))
            problems.append(u"%1 is missing"_s.arg(QString::fromUtf8(name.toByteArray())));
    }
    if (const auto text = m_zip.contents("bagit.txt"_ba); !text || *text != declaration)
        problems.append(u"bagit.txt is missing, or is not of version 1.0 in UTF-8"_s);
    const QByteArray sum = "Payload-Oxum: " + QByteArray::number(bytes) + '.' + QByteArray::number(files);
    if (const auto text = m_zip.contents("bag-info.txt"_ba); !text || !text->split('\n').contains(sum))
        problems.append(u"bag-info.txt is missing, or does not say \"%1\""_s.arg(QString::fromUtf8(sum)));
    return problems;
}

QStringList Bag::problems() const
{
    QStringList all = declarationProblems();
    all += manifestProblems("manifest-sha256.txt", &FileDigests::sha256, true);
    all += manifestProblems("manifest-sha512.txt", &FileDigests::sha512, true);
    all += manifestProblems("tagmanifest-sha256.txt", &FileDigests::sha256, false);
    all += manifestProblems("tagmanifest-sha512.txt", &FileDigests::sha512, false);
    all.sort();
    return all;
}

} // namespace plumbline
