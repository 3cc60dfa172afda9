// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/feed_sequencing.h"

#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/postgres_driver.h"
#include "sync/hub/store/sequencer.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace caravan::hub {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{200};   ///< how soon a dead sequencer is followed
constexpr milliseconds kHorizonPause{5}; ///< while an open transaction holds rows back
constexpr milliseconds kReconnectPause{300};

bool takeLock(Connection& connection)
{
    const auto row = connection.run("SELECT pg_try_advisory_lock(hashtext('caravan sequencer'), "
                                    "hashtext(current_schema()))::int");
    return row->next() && row->integer(0) == 1;
}

} // namespace

FeedSequencing::FeedSequencing(std::string url, std::function<void(const NumberSet&, bool)> placed)
    : m_url(std::move(url)), m_placed(std::move(placed)), m_wake(eventfd(0, EFD_CLOEXEC)),
      m_thread([this] { run(); })
{
}

FeedSequencing::~FeedSequencing()
{
    m_isEnding = true;
    eventfd_write(m_wake, 1);
    m_thread.join();
    close(m_wake);
}

void FeedSequencing::run()
{
    while (!m_isEnding) {
        try {
            serve();
        } catch (const StoreFailure&) {
            m_isSequencing = false;
            std::this_thread::sleep_for(
                kReconnectPause); // the database restarts, or the net is down
        }
    }
}

void FeedSequencing::serve()
{
    const std::unique_ptr<PostgresConnection> connection = openPostgres(m_url);
    std::string placed;
    for (const char* channel : {kSavedChannel, kPlacedChannel}) {
        const auto name = connection->run("SELECT $1 || current_schema()", {channel});
        name->next();
        placed = name->text(0);
        connection->script("LISTEN \"" + placed + '"');
    }
    m_placed({}, true); // what was notified before, nobody here has heard
    Sequencer sequencer;
    while (!m_isEnding) {
        milliseconds patience = kPatience;
        m_isSequencing = m_isSequencing || takeLock(*connection);
        if (m_isSequencing) {
            const Sequencer::Round round = sequencer.round(*connection);
            patience = round.rows > 0 ? milliseconds(0) : round.hasLeft ? kHorizonPause : kPatience;
        }
        connection->listen(patience, m_wake,
                           [&](std::string_view channel, std::string_view scopes) {
                               if (channel == placed) {
                                   m_placed(numbersFrom(scopes), scopes == "*");
                               }
                           });
    }
    m_isSequencing = false;
}

} // namespace caravan::hub
