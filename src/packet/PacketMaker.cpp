// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketMaker.h"

#include "archive/WholeFile.h"
#include "base/Digest.h"
#include "log/NoteKey.h"
#include "packet/BagManifests.h"
#include "packet/LogTree.h"
#include "packet/PacketAnswers.h"
#include "packet/PacketFigures.h"
#include "packet/PacketLines.h"
#include "packet/PacketOscal.h"
#include "packet/PacketPage.h"
#include "packet/PacketReadme.h"
#include "packet/PacketSamples.h"
#include "packet/PacketSeal.h"
#include "packet/PacketStage.h"
#include "packet/PacketStamp.h"
#include "packet/PacketStatement.h"
#include "packet/PacketSummary.h"
#include "packet/SecretScan.h"
#include "packet/SshSigner.h"
#include "store/LogCheck.h"
#include "store/LogKeys.h"
#include "store/SqlQuery.h"
#include "store/StoreSnapshot.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString creating = u"create packet"_s;
constexpr auto evidenceFile = "evidence.db"_L1;

tl::unexpected<Error> refused(const QString &why)
{
    return fail(Error::Kind::Store, creating, why);
}

/// Lines with what was received, and the newest line of the log.
Result<TimePoint> knownUntil(StoreConnection &store, quint64 size)
{
    SqlQuery query(store);
    const auto read = query.run(
        u"read line of the log"_s,
        u"SELECT line FROM log_entry WHERE seq < ? AND line IS NOT NULL ORDER BY seq DESC LIMIT 1"_s, {qint64(size)});
    if (!read)
        return fail(read.error());
    const auto line
        = query.next() ? LogLine::parse(query.text(0).toUtf8()) : Result<LogLine>(refused(u"the log has no line"_s));
    if (!line)
        return fail(line.error());
    return line->observedAt;
}

QByteArray vkeys(const QList<LogKey> &keys, quint64 size)
{
    QByteArray text;
    for (const LogKey &key : keys) {
        if (key.seq < size)
            text += key.verifier.toString().toUtf8() + '\n';
    }
    return text;
}

/// The roots of its full subtrees, largest first, one a line.
QByteArray frontierText(const MerkleFrontier &frontier)
{
    QByteArray text;
    for (const MerkleHash &subtree : frontier.subtrees())
        text += toHex(subtree) + '\n';
    return text;
}

} // namespace

Result<void> PacketMaker::expectWhole() const
{
    m_watch.tell(u"checking the log"_s, 0, 0);
    // Who signs what does not fit vouches for it.
    const auto findings = LogCheck(m_store, std::nullopt).run();
    if (!findings)
        return fail(findings.error());
    if (findings->isEmpty())
        return {};
    const StoreFinding &first = findings->constFirst();
    return refused(u"the store does not match its log (%1 %2: %3); `plumbline store check` names every place"_s.arg(
        first.table, first.key, first.what));
}

Result<PacketMaker::Foundation> PacketMaker::foundation(const PacketScope &scope) const
{
    const LogCheckpoints checkpoints(m_store);
    const auto checkpoint = scope.logSize ? checkpoints.newest(*scope.logSize) : checkpoints.newest();
    if (!checkpoint)
        return fail(checkpoint.error());
    if (!*checkpoint || (scope.logSize && (*checkpoint)->checkpoint.size != *scope.logSize))
        return refused(scope.logSize ? u"log_size %1 is no checkpoint of this log"_s.arg(*scope.logSize)
                                     : u"the log was never signed; run `plumbline sync` first"_s);
    const auto keys = checkpoints.keys();
    if (!keys)
        return fail(keys.error());
    const LogKeys kept(m_store.location());
    if (!QFileInfo::exists(kept.keyFile()))
        return refused(
            u"the key of the log is not here (%1); create the packet where the store is synced"_s.arg(kept.keyFile()));
    auto signer = kept.signer((*checkpoint)->checkpoint.origin);
    if (!signer)
        return fail(signer.error());
    if (!signer->verifier().accepts((*checkpoint)->note))
        return refused(
            u"the checkpoint at %1 lines was signed by another installation; name one of this installation as log_size"_s
                .arg((*checkpoint)->checkpoint.size));
    const auto previous = before(scope, **checkpoint, *signer);
    if (!previous)
        return fail(previous.error());
    const auto known = knownUntil(m_store, (*checkpoint)->checkpoint.size);
    if (!known)
        return fail(known.error());
    if (scope.asOf > *known)
        return refused(
            u"the figures are to be as of %1, but nothing is known after %2; sync first, or choose an earlier as_of"_s
                .arg(formatInstant(scope.asOf), formatInstant(*known)));
    return Foundation{**checkpoint, *previous, *keys, *signer};
}

Result<std::optional<StoredCheckpoint>> PacketMaker::before(const PacketScope &scope, const StoredCheckpoint &checkpoint,
                                                            const NoteSigner &signer) const
{
    if (!scope.previousSize)
        return std::optional<StoredCheckpoint>();
    auto found = LogCheckpoints(m_store).newest(*scope.previousSize);
    if (!found)
        return found;
    if (!*found || (*found)->checkpoint.size != *scope.previousSize)
        return refused(u"previous_log_size %1 is no checkpoint of this log"_s.arg(*scope.previousSize));
    const Checkpoint &previous = (*found)->checkpoint;
    if (previous.size >= checkpoint.checkpoint.size)
        return refused(u"the packet before ended with %1 lines, and the log has no checkpoint since"_s.arg(previous.size));
    if (previous.origin != checkpoint.checkpoint.origin || !signer.verifier().accepts((*found)->note))
        return refused(u"since %1 lines the log has another name or key; leave previous_log_size out, so that the packet "
                       "holds the whole log"_s.arg(previous.size));
    const auto tree = logTree(m_store, previous.size);
    if (!tree)
        return fail(tree.error());
    if (tree->root() != previous.root || (*found)->frontier.root() != previous.root)
        return refused(u"the first %1 lines are not those that were signed then: the log was written anew"_s.arg(previous.size));
    return found;
}

Result<void> PacketMaker::copyLines(const PacketLines::Wanted &wanted, const PacketFigures &figures,
                                    const PacketSamples &samples, PacketLines &lines, EvidenceDatabase &database) const
{
    if (auto done = lines.copy(wanted, database); !done || wanted.previous == 0)
        return done;
    auto types = figures.reads(m_catalog);
    if (!types)
        return fail(types.error());
    types->unite({u"audit_request"_s, u"sample_item"_s});
    if (auto done = lines.copyEarlier(wanted, *types, database); !done)
        return done;
    // Only now the lines tell what was frozen, and so which rows are named besides.
    auto sampled = samples.reads(database);
    if (!sampled)
        return fail(sampled.error());
    return lines.copyEarlier(wanted, *sampled - *types, database);
}

Result<void> PacketMaker::stageEvidence(const Order &order, const Foundation &base, PacketLines &lines,
                                        PacketFigures &figures, PacketSamples &samples, PacketStage &stage) const
{
    const auto path = stage.place(evidenceFile);
    if (!path)
        return fail(path.error());
    auto database = EvidenceDatabase::create(*path);
    if (!database)
        return fail(database.error());
    const PacketLines::Wanted wanted{base.checkpoint.checkpoint.size,
                                     base.previous ? base.previous->checkpoint.size : 0, order.scope.from,
                                     order.scope.to, order.scope.isPersonalDisclosed};
    if (auto done = copyLines(wanted, figures, samples, lines, *database); !done)
        return done;
    if (auto done = database->index(); !done)
        return done;
    if (auto done = figures.answer(m_catalog, *database); !done)
        return done;
    if (auto done = figures.write(*database, stage, m_watch); !done)
        return done;
    if (auto done = samples.write(*database, stage); !done)
        return done;
    m_watch.tell(u"closing evidence.db"_s, 0, 0);
    if (auto done = database->finish(); !done)
        return done;
    const auto adopted = stage.adopt(evidenceFile);
    return adopted ? Result<void>() : Result<void>(fail(adopted.error()));
}

Result<MadePacket> PacketMaker::make(const Order &order, const QString &folder, const QString &part) const
{
    const auto base = foundation(order.scope);
    if (!base)
        return fail(base.error());
    const auto known = knownUntil(m_store, base->checkpoint.checkpoint.size);
    if (!known)
        return fail(known.error());
    auto stage = PacketStage::begin(folder);
    if (!stage)
        return fail(stage.error());
    PacketLines lines(m_store, m_watch);
    PacketFigures figures(m_store, order.scope, *known);
    PacketSamples samples(m_store, order.scope);
    if (auto done = stageEvidence(order, *base, lines, figures, samples, *stage); !done)
        return fail(done.error());
    PacketAnswers answers(m_store, m_watch);
    if (auto done = answers.list(lines, order.scope.isPersonalDisclosed, *stage); !done)
        return fail(done.error());
    if (auto done = figures.explain(answers, *stage); !done)
        return fail(done.error());
    const auto key = std::find_if(base->keys.begin(), base->keys.end(),
                                  [&](const LogKey &one) { return one.verifier == base->signer.verifier(); });
    if (key == base->keys.end())
        return refused(u"no line of the log tells of the key of this installation"_s);
    const auto scopes = scopeVersions(m_store, *known);
    if (!scopes)
        return fail(scopes.error());
    PacketSummary summary(order.scope, base->checkpoint, base->previous, *key);
    summary.describeScope(*scopes);
    summary.describe(lines, answers, figures.figures(), samples);
    QList<std::pair<QString, QByteArray>> texts{
        {u"packet.json"_s, summary.toText()},
        {u"README.txt"_s, packetReadme(summary.json())},
        {u"index.html"_s, packetPage(summary.json(), figures.figures())},
        {u"log/checkpoint"_s, base->checkpoint.note.toBytes()},
        {u"log/vkey.txt"_s, vkeys(base->keys, base->checkpoint.checkpoint.size)}};
    if (base->previous) {
        texts.append({u"log/checkpoint.prev"_s, base->previous->note.toBytes()});
        texts.append({u"log/frontier.prev.txt"_s, frontierText(base->previous->frontier)});
    }
    for (const auto &[name, bytes] : std::as_const(texts)) {
        if (auto clean = expectNoSecret(bytes, name); !clean)
            return fail(clean.error());
        if (auto added = stage->add(name, bytes); !added)
            return fail(added.error());
    }
    if (auto done = PacketOscal(m_store, m_catalog, order.scope, *known).write(summary.json(), *stage, m_watch); !done)
        return fail(done.error());
    MadePacket report;
    report.name = order.scope.packetName();
    report.lines = lines.lines();
    report.answers = answers.bodies().size();
    report.figures = figures.figures().size();
    report.logSize = base->checkpoint.checkpoint.size;
    report.isSigned = !order.key.isEmpty();
    report.gaps = summary.gaps();
    report.withheld = lines.withheldPersonal() + lines.withheldRaw();
    report.summary = summary.json();
    if (part.isEmpty())
        return report;
    if (auto done = zip(order, *base, *stage, answers, summary, figures, part, report); !done)
        return fail(done.error());
    return report;
}

Result<void> PacketMaker::zip(const Order &order, const Foundation &base, const PacketStage &stage,
                              const PacketAnswers &answers, const PacketSummary &summary, const PacketFigures &figures,
                              const QString &part, MadePacket &report) const
{
    const QByteArray folder = order.scope.packetName().toLatin1() + '/';
    ZipWriter zip(part, order.packing);
    BagManifests bag(order.scope, stage.files(), answers.bodies());
    for (const auto &[name, bytes] :
         {std::pair{"bag-info.txt", bag.info()}, std::pair{"bagit.txt", bag.declaration()}}) {
        if (auto added = zip.add(folder + name, bytes); !added)
            return added;
    }
    qint64 done = 0;
    for (const QByteArray &name : bag.payload()) {
        m_watch.tell(u"packing"_s, ++done, bag.payload().size());
        if (auto asked = m_watch.goOn(creating); !asked)
            return asked;
        const QByteArray place = folder + "data/" + name;
        if (const QByteArray sha256 = BagManifests::bodyOf(name); !sha256.isEmpty()) {
            const auto body = answers.body(sha256);
            if (!body)
                return fail(body.error());
            bag.addBody(name, body->bytes);
            if (auto added = zip.add(place, body->bytes, body->deflated); !added)
                return added;
        } else if (auto added = zip.add(
                       place, [&](const ZipWriter::Sink &sink) { return stage.read(QString::fromLatin1(name), sink); });
                   !added) {
            return added;
        }
    }
    const QByteArray tags = bag.tagManifest(QCryptographicHash::Sha256);
    report.id = sha256Hex(tags);
    const auto statement = PacketStatement({{u"tagmanifest-sha256.txt"_s, report.id.toLatin1()},
                                            {u"data/evidence.db"_s, stage.files().value(evidenceFile).sha256}},
                                           summary.predicate(figures.figures()))
                               .envelope(base.signer);
    const auto person = order.key.isEmpty() ? Result<QByteArray>(QByteArray()) : SshSigner(order.key).sign(tags);
    if (!statement || !person)
        return fail(statement ? person.error() : statement.error());
    QList<std::pair<QByteArray, QByteArray>> rest{{"manifest-sha256.txt", bag.manifest(QCryptographicHash::Sha256)},
                                                  {"manifest-sha512.txt", bag.manifest(QCryptographicHash::Sha512)},
                                                  {"signatures/packet.intoto.dsse.json", *statement}};
    if (!person->isEmpty())
        rest.append({"signatures/tagmanifest-sha256.txt.sig", *person});
    if (order.stamp) {
        const auto token = order.stamp(tags);
        if (!token)
            return fail(token.error());
        rest.append({stampName, *token});
    }
    rest.append({"tagmanifest-sha256.txt", tags});
    rest.append({"tagmanifest-sha512.txt", bag.tagManifest(QCryptographicHash::Sha512)});
    for (const auto &[name, bytes] : std::as_const(rest)) {
        if (auto added = zip.add(folder + name, bytes); !added)
            return added;
    }
    return zip.finish();
}

Result<MadePacket> PacketMaker::preview(const PacketScope &scope)
{
    const auto moment = StoreSnapshot::take(m_store);
    if (!moment)
        return fail(moment.error());
    if (auto whole = expectWhole(); !whole)
        return fail(whole.error());
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(Error::Kind::Store, u"preview packet"_s, folder.errorString(), folder.path());
    return make({scope, {}, {}, {}}, folder.filePath(u"packet"_s), {});
}

Result<MadePacket> PacketMaker::run(const Order &order)
{
    const auto moment = StoreSnapshot::take(m_store);
    if (!moment)
        return fail(moment.error());
    if (auto whole = expectWhole(); !whole)
        return fail(whole.error());
    auto packet = WholeFile::begin(order.file, WholeFile::Existing::Refuse);
    if (!packet)
        return fail(packet.error());
    auto report = make(order, packet->part() + u".d"_s, packet->part());
    if (!report)
        return report;
    if (auto sealed = sealPacket(*packet, order.file, order.key); !sealed)
        return fail(sealed.error());
    report->file = QFileInfo(order.file).absoluteFilePath();
    report->bytes = QFileInfo(order.file).size();
    return report;
}

} // namespace plumbline
