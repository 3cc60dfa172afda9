// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/log.h"

#include <spdlog/spdlog.h>

namespace caravan::hub {

void logTo(spdlog::sink_ptr sink)
{
    auto logger = std::make_shared<spdlog::logger>("hub", std::move(sink));
    logger->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                        spdlog::pattern_time_type::utc);
    spdlog::set_default_logger(std::move(logger));
}

void logEvent(spdlog::level::level_enum level, std::string_view event, boost::json::object facts)
{
    facts["event"] = event;
    const std::string text = boost::json::serialize(facts);
    spdlog::log(level, "{}", std::string_view(text).substr(1, text.size() - 2));
}

} // namespace caravan::hub
