// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/blob_rows.h"

#include <map>

namespace caravan::hub {
namespace {

std::optional<UploadRow> readUpload(Cursor& rows)
{
    if (!rows.next()) {
        return std::nullopt;
    }
    return UploadRow{rows.uuid(0), RecordId(rows.uuid(1)), std::string(rows.text(2)),
                     rows.integer(3)};
}

} // namespace

std::optional<BlobRow> loadBlob(Connection& connection, const std::string& sha256)
{
    const auto rows = connection.run("SELECT size, uploader FROM blob WHERE sha256=$1", {sha256});
    if (!rows->next()) {
        return std::nullopt;
    }
    return BlobRow{sha256, rows->integer(0), RecordId(rows->uuid(1))};
}

void saveBlob(Connection& connection, const BlobRow& blob, TimePoint now)
{
    connection.execute("INSERT INTO blob(sha256, size, uploader, created, unused_since) "
                       "VALUES($1, $2, $3, $4, 0) ON CONFLICT(sha256) DO NOTHING",
                       {blob.sha256, blob.size, param(blob.uploader), toMs(now)});
}

std::int64_t bytesOf(Connection& connection, const RecordId& user)
{
    const auto sent = connection.run(
        "SELECT CAST(COALESCE(sum(size), 0) AS BIGINT) FROM blob WHERE uploader=$1", {param(user)});
    sent->next();
    const auto begun = connection.run(
        "SELECT CAST(COALESCE(sum(size), 0) AS BIGINT) FROM upload WHERE owner=$1", {param(user)});
    begun->next();
    return sent->integer(0) + begun->integer(0);
}

void addSender(Connection& connection, const std::string& sha256, const RecordId& user)
{
    connection.execute("INSERT INTO blob_sender(sha256, user_id) VALUES($1, $2) "
                       "ON CONFLICT(sha256, user_id) DO NOTHING",
                       {sha256, param(user)});
}

std::vector<BlobName> namesOf(Connection& connection, const std::string& sha256)
{
    std::vector<BlobName> names;
    const auto rows = connection.run(
        "SELECT record.entity, blob_ref.field, record.scopes, blob_ref.name FROM blob_ref "
        "JOIN record ON record.rid=blob_ref.rid WHERE blob_ref.sha256=$1 AND (blob_ref.proven=1 "
        "OR EXISTS(SELECT 1 FROM blob_sender WHERE blob_sender.sha256=blob_ref.sha256 "
        "AND blob_sender.user_id=blob_ref.writer))",
        {sha256});
    while (rows->next()) {
        names.push_back({std::string(rows->text(0)), std::string(rows->text(1)),
                         numbersFrom(rows->text(2)), std::string(rows->text(3))});
    }
    return names;
}

void saveNames(Connection& connection, std::int64_t rid, const std::vector<NamedFile>& files,
               const std::function<bool(const NamedFile&)>& wasShown)
{
    std::map<std::string, std::string, std::less<>> known; // field → hash
    for (const auto rows = connection.run("SELECT field, sha256 FROM blob_ref WHERE rid=$1", {rid});
         rows->next();) {
        known.emplace(rows->text(0), rows->text(1));
    }
    for (const NamedFile& named : files) {
        const auto before = known.find(named.field);
        const bool isSame = before != known.end() && before->second == named.file.sha256;
        if (before != known.end()) {
            known.erase(before);
        }
        if (isSame) { // who named it first stays its writer
            connection.execute("UPDATE blob_ref SET name=$1 WHERE rid=$2 AND field=$3",
                               {named.file.name, rid, named.field});
            continue;
        }
        const std::int64_t isProven = named.writer.isNil() || wasShown(named) ? 1 : 0;
        connection.execute(
            "INSERT INTO blob_ref(rid, field, sha256, name, writer, proven) "
            "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(rid, field) DO UPDATE SET "
            "sha256=excluded.sha256, name=excluded.name, writer=excluded.writer, "
            "proven=excluded.proven",
            {rid, named.field, named.file.sha256, named.file.name, param(named.writer), isProven});
    }
    for (const auto& [field, sha256] : known) {
        connection.execute("DELETE FROM blob_ref WHERE rid=$1 AND field=$2", {rid, field});
    }
}

std::optional<UploadRow> loadUpload(Connection& connection, const Uuid& id)
{
    return readUpload(
        *connection.run("SELECT id, owner, sha256, size FROM upload WHERE id=$1", {param(id)}));
}

std::optional<UploadRow> findUpload(Connection& connection, const RecordId& owner,
                                    const std::string& sha256)
{
    return readUpload(
        *connection.run("SELECT id, owner, sha256, size FROM upload WHERE owner=$1 AND sha256=$2",
                        {param(owner), sha256}));
}

void addUpload(Connection& connection, const UploadRow& upload, TimePoint now)
{
    connection.execute(
        "INSERT INTO upload(id, owner, sha256, size, created) VALUES($1, $2, $3, $4, $5)",
        {param(upload.id), param(upload.owner), upload.sha256, upload.size, toMs(now)});
}

void removeUpload(Connection& connection, const Uuid& id)
{
    connection.execute("DELETE FROM upload WHERE id=$1", {param(id)});
}

std::vector<std::string> dropUnused(Connection& connection, TimePoint now, TimePoint unusedBefore)
{
    connection.execute("UPDATE blob SET unused_since=0 WHERE unused_since<>0 AND EXISTS(SELECT 1 "
                       "FROM blob_ref WHERE blob_ref.sha256=blob.sha256)");
    connection.execute("UPDATE blob SET unused_since=$1 WHERE unused_since=0 AND NOT EXISTS(SELECT "
                       "1 FROM blob_ref WHERE blob_ref.sha256=blob.sha256)",
                       {toMs(now)});
    std::vector<std::string> dropped;
    const auto rows = connection.run(
        "SELECT sha256 FROM blob WHERE unused_since<>0 AND unused_since<$1", {toMs(unusedBefore)});
    while (rows->next()) {
        dropped.emplace_back(rows->text(0));
    }
    for (const std::string& sha256 : dropped) {
        connection.execute("DELETE FROM blob WHERE sha256=$1", {sha256});
    }
    return dropped;
}

std::vector<Uuid> dropUploads(Connection& connection, TimePoint begunBefore)
{
    std::vector<Uuid> dropped;
    const auto rows = connection.run("SELECT id FROM upload WHERE created<$1", {toMs(begunBefore)});
    while (rows->next()) {
        dropped.push_back(rows->uuid(0));
    }
    for (const Uuid& id : dropped) {
        removeUpload(connection, id);
    }
    return dropped;
}

} // namespace caravan::hub
