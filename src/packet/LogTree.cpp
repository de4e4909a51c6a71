// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/LogTree.h"

#include "store/SqlQuery.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<MerkleTree> logTree(StoreConnection &store, quint64 size)
{
    const QString proving = u"prove lines of the log"_s;
    SqlQuery query(store);
    if (auto asked = query.run(proving, u"SELECT leaf FROM log_entry WHERE seq < ? ORDER BY seq"_s, {qint64(size)});
        !asked)
        return fail(asked.error());
    QList<MerkleHash> leaves;
    leaves.reserve(qsizetype(size));
    while (query.next()) {
        const auto leaf = merkleHashOf(query.value(0).toByteArray());
        if (!leaf)
            return fail(Error::Kind::Store, proving, u"line %1 has no leaf"_s.arg(leaves.size()));
        leaves.append(*leaf);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    if (quint64(leaves.size()) != size)
        return fail(Error::Kind::Store, proving, u"the log has %1 lines, and not %2"_s.arg(leaves.size()).arg(size));
    return MerkleTree(std::move(leaves));
}

} // namespace plumbline
