// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/LineReceipt.h"

#include "log/MerkleProof.h"
#include "packet/LogTree.h"
#include "packet/SecretScan.h"
#include "store/LogCheckpoints.h"
#include "store/SqlQuery.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString proving = u"make a receipt"_s;

tl::unexpected<Error> noReceipt(const QString &why)
{
    return fail(Error::Kind::Usage, proving, why);
}

/// Nothing where it was erased.
Result<QByteArray> lineOf(StoreConnection &store, quint64 seq)
{
    SqlQuery query(store);
    if (auto asked = query.run(proving, u"SELECT line FROM log_entry WHERE seq = ?"_s, {qint64(seq)}); !asked)
        return fail(asked.error());
    return query.next() && !query.isNull(0) ? query.text(0).toUtf8() : QByteArray();
}

} // namespace

Result<LineReceipt> LineReceipt::of(StoreConnection &store, quint64 seq, std::optional<quint64> logSize)
{
    const auto moment = StoreSnapshot::take(store);
    if (!moment)
        return fail(moment.error());
    const LogCheckpoints checkpoints(store);
    const auto found = logSize ? checkpoints.newest(*logSize) : checkpoints.newest();
    if (!found)
        return fail(found.error());
    if (!*found || (logSize && (*found)->checkpoint.size != *logSize))
        return noReceipt(logSize ? u"%1 lines are no checkpoint of this log"_s.arg(*logSize)
                                 : u"the log was never signed"_s);
    const Checkpoint &checkpoint = (*found)->checkpoint;
    if (seq >= checkpoint.size)
        return noReceipt(u"the log has %1 lines there; the last one is %2"_s.arg(checkpoint.size).arg(checkpoint.size - 1));
    const auto line = lineOf(store, seq);
    const auto tree = logTree(store, checkpoint.size);
    if (!line || !tree)
        return fail(line ? tree.error() : line.error());
    if (line->isNull())
        return noReceipt(u"line %1 was erased; what is left of it is its leaf"_s.arg(seq));
    if (auto clean = expectNoSecretInLine(*line, seq); !clean)
        return fail(clean.error());
    const QList<MerkleHash> path = tree->proof(seq);
    if (!isIncluded(lineHash(*line), seq, checkpoint.size, path, checkpoint.root))
        return fail(Error::Kind::Store, proving,
                    u"line %1 is not what was signed; `plumbline store check` names every place"_s.arg(seq));
    LineReceipt receipt{*line + '\n', {}, checkpoint.size};
    receipt.proof = "c2sp.org/tlog-proof@v1\nindex " + QByteArray::number(seq) + '\n';
    for (const MerkleHash &hash : path)
        receipt.proof += toBytes(hash).toBase64() + '\n';
    receipt.proof += '\n' + (*found)->note.toBytes();
    return receipt;
}

} // namespace plumbline
