// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/salvage.h"

#include "core/base/file_type.h"
#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/strict_json.h"
#include "core/store/file_io.h"
#include "core/store/journal_entry.h"
#include "core/store/own_folder.h"
#include "core/store/salvage_pages.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace caravan {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace store;

constexpr std::size_t kBlock = 4096;
constexpr std::size_t kDraftBytesMax = 64UL * 1024 * 1024;

/// The columns of the journal, as in core/store/layout.cpp; the first is the rowid.
enum Column : std::size_t { kOp = 2, kState = 6, kBody = 7, kTitle = 9, kProblem = 14 };
constexpr std::size_t kColumnsMin = 16;

struct Op {
    std::int64_t seq = 0;
    json::object line;
};

bool isUnsent(std::int64_t state)
{
    return state >= 0 && state <= static_cast<std::int64_t>(OpState::parked) &&
           state != static_cast<std::int64_t>(OpState::confirmed);
}

/// What can be read of a file; a block that cannot is zeros.
std::string readAsFarAsItGoes(const fs::path& file, bool& isDamaged)
{
    std::string bytes;
    const Handle handle(file, O_RDONLY | O_CLOEXEC);
    const Found<std::int64_t> size = sizeOf(file);
    if (!handle.isOpen() || !size || !*size) {
        isDamaged = isDamaged || !size || (*size && !handle.isOpen());
        return bytes;
    }
    bytes.assign(static_cast<std::size_t>(**size), '\0');
    for (std::size_t at = 0; at < bytes.size(); at += kBlock) {
        const std::size_t wanted = std::min(kBlock, bytes.size() - at);
        const ssize_t got =
            ::pread(handle.get(), bytes.data() + at, wanted, static_cast<off_t>(at));
        isDamaged = isDamaged || got != static_cast<ssize_t>(wanted);
    }
    return bytes;
}

class Salvager {
public:
    Salvager(const fs::path& profile, const fs::path& out) : m_profile(profile), m_out(out) {}

    Result<SalvageReport> run()
    {
        const std::string database =
            readAsFarAsItGoes(m_profile / "replica.db", m_report.isDamaged);
        const std::string log = readAsFarAsItGoes(m_profile / "replica.db-wal", m_report.isDamaged);
        if (database.empty() && log.empty() && !fs::exists(m_profile / "blobs")) {
            std::error_code failed;
            const bool isEmpty = fs::exists(m_profile / "replica.db", failed);
            return Error{ErrorCode::notFound, "profile",
                         isEmpty ? (m_profile / "replica.db").string() +
                                       " is empty: there is nothing to bring out"
                                 : "no replica in " + m_profile.string()};
        }
        if (Done copied = readCopy(database, log); !copied) {
            return copied.error();
        }
        if (!m_isWhole) {
            m_report.isDamaged = true;
            carve(database, false);
            carve(log, true);
        }
        Done done = writeOps();
        if (done) {
            done = copyFiles();
        }
        if (done) {
            done = copyDrafts();
        }
        return done ? Result<SalvageReport>(m_report) : done.error();
    }

private:
    /// Through SQLite, on a copy, since opening would replay the log into the file itself.
    Done readCopy(const std::string& database, const std::string& log)
    {
        const fs::path folder = m_out / "reading";
        const fs::path copy = folder / "replica.db";
        if (Done made = makePrivateFolder(folder); !made) {
            return made;
        }
        for (const auto& [name, bytes] :
             {std::pair(copy, &database), std::pair(folder / "replica.db-wal", &log)}) {
            if (bytes->empty()) {
                continue;
            }
            if (Done written = replaceFile(name, *bytes); !written) {
                return written;
            }
        }
        try {
            SQLite::Database db(copy.string(), SQLite::OPEN_READWRITE);
            SQLite::Statement confirmed(db, "SELECT sha256 FROM blob WHERE confirmed = 1");
            while (confirmed.executeStep()) {
                m_confirmed.insert(confirmed.getColumn(0).getString());
            }
            SQLite::Statement ops(
                db, "SELECT seq, op, state, body, title, problem FROM journal ORDER BY n, seq");
            while (ops.executeStep()) {
                const SQLite::Column op = ops.getColumn(1);
                add(ops.getColumn(0).getInt64(),
                    std::string(static_cast<const char*>(op.getBlob()),
                                static_cast<std::size_t>(op.getBytes())),
                    ops.getColumn(2).getInt64(), ops.getColumn(3).getString(),
                    ops.getColumn(4).getString(), ops.getColumn(5).getString());
            }
            m_isWhole = true;
        } catch (const SQLite::Exception&) {
            // The bytes are read by ourselves next.
        }
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        return done();
    }

    void carve(const std::string& bytes, bool isLog)
    {
        eachRawRow(bytes, isLog, [&](std::int64_t rowid, const std::vector<RawColumn>& row) {
            if (row.size() < kColumnsMin) {
                return;
            }
            const std::string* op = std::get_if<std::string>(&row[kOp]);
            const std::int64_t* state = std::get_if<std::int64_t>(&row[kState]);
            const std::string* body = std::get_if<std::string>(&row[kBody]);
            const std::string* title = std::get_if<std::string>(&row[kTitle]);
            const std::string* problem = std::get_if<std::string>(&row[kProblem]);
            if (op != nullptr && state != nullptr && body != nullptr && title != nullptr &&
                problem != nullptr) {
                add(rowid, *op, *state, *body, *title, *problem);
            }
        });
    }

    /// A later state of the same op takes the place of an earlier one.
    void add(std::int64_t seq, const std::string& op, std::int64_t state, const std::string& body,
             const std::string& title, const std::string& problem)
    {
        const Result<json::value> change = parseJson(body);
        if (op.size() != Uuid{}.bytes.size() || !change || !change->is_object() ||
            !change->get_object().contains("entity")) {
            return;
        }
        if (!isUnsent(state)) {
            m_ops.erase(op); // the hub has it
            return;
        }
        m_ops[op] = {seq,
                     {{"state", toString(static_cast<OpState>(state))},
                      {"title", title},
                      {"problem", problem},
                      {"change", *change}}};
    }

    Done writeOps()
    {
        std::vector<const Op*> ordered;
        for (const auto& [id, op] : m_ops) {
            ordered.push_back(&op);
        }
        std::sort(ordered.begin(), ordered.end(),
                  [](const Op* one, const Op* other) { return one->seq < other->seq; });
        std::string text = "[";
        for (const Op* op : ordered) {
            text += (text.size() > 1 ? ",\n" : "\n") + json::serialize(op->line);
            noteNames(op->line.at("change"));
        }
        m_report.changes = static_cast<std::int64_t>(ordered.size());
        return replaceFile(m_out / "unsent.json", text + "\n]\n");
    }

    /// What the files are called that the ops name.
    void noteNames(const json::value& value)
    {
        if (const json::object* object = value.if_object()) {
            const json::value* sha256 = object->if_contains("sha256");
            const json::value* name = object->if_contains("name");
            if (sha256 != nullptr && sha256->is_string() && name != nullptr && name->is_string()) {
                m_names[std::string(sha256->get_string())] =
                    safeFileName(std::string(name->get_string()));
            }
            for (const auto& member : *object) {
                noteNames(member.value());
            }
        } else if (const json::array* list = value.if_array()) {
            for (const json::value& one : *list) {
                noteNames(one);
            }
        }
    }

    Done copyFiles()
    {
        const fs::path blobs = m_profile / "blobs";
        std::error_code failed;
        for (fs::recursive_directory_iterator at(blobs, failed), end; !failed && at != end;
             at.increment(failed)) {
            const std::string file = at->path().filename().string();
            const std::string sha256 = file.substr(0, 64);
            if (!at->is_regular_file(failed) || !Sha256::isHex(sha256) ||
                at->path().parent_path().filename() == "parts" || m_confirmed.contains(sha256)) {
                continue;
            }
            const auto name = m_names.find(sha256);
            const fs::path to =
                m_out / "files" / (file + (name != m_names.end() ? " " + name->second : ""));
            if (Done made = makePrivateFolder(to.parent_path()); !made) {
                return made;
            }
            const std::string bytes = readAsFarAsItGoes(at->path(), m_report.isDamaged);
            if (Done written = replaceFile(to, bytes); !written) {
                return written;
            }
            ++m_report.files;
        }
        return !failed || failed == std::errc::no_such_file_or_directory
                   ? done()
                   : Done(Error{ErrorCode::storage, "file", failed.message()});
    }

    Done copyDrafts()
    {
        const Found<std::string> drafts = readWhole(m_profile / "drafts.json", kDraftBytesMax);
        if (!drafts || !*drafts) {
            m_report.isDamaged = m_report.isDamaged || !drafts;
            return done();
        }
        m_report.hasDrafts = true;
        return replaceFile(m_out / "drafts.json", **drafts);
    }

    fs::path m_profile;
    fs::path m_out;
    SalvageReport m_report;
    bool m_isWhole = false;
    std::map<std::string, Op> m_ops; ///< by the bytes of its id
    std::set<std::string> m_confirmed;
    std::map<std::string, std::string> m_names;
};

} // namespace

Result<SalvageReport> salvage(const fs::path& profile, const fs::path& out)
{
    if (Done made = makePrivateFolder(out); !made) {
        return made.error();
    }
    if (Done may = checkMayClaim(out, "out"); !may) {
        return may.error();
    }
    return Salvager(profile, out).run();
}

} // namespace caravan
