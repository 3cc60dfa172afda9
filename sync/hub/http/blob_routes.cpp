// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/blob_routes.h"

#include "core/base/whole_number.h"
#include "sync/hub/handlers/blob_handlers.h"
#include "sync/hub/http/problem.h"

namespace caravan::hub {
namespace {

/// RFC 6266, with the plain name for those who do not read the other.
std::string disposition(const std::string& name)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string plain;
    std::string encoded;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        plain += isWord || c == ' ' ? c : '_';
        if (isWord) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kHex[byte >> 4];
            encoded += kHex[byte & 15];
        }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

HttpResponse uploadResponse(int status, const UploadState& state)
{
    HttpResponse answer;
    answer.status = status;
    answer.headers.emplace_back("Upload-Offset", std::to_string(state.offset));
    answer.headers.emplace_back("Upload-Length", std::to_string(state.size));
    return answer;
}

} // namespace

HttpResponse runBlob(Hub& hub, const RouteCall& call)
{
    const Answer<BlobContent> blob = openBlob(hub, call.caller, call.id);
    if (!blob) {
        return problemResponse(blob.failure());
    }
    const std::string tag = "\"" + call.id + "\"";
    HttpResponse answer;
    answer.headers.emplace_back("ETag", tag);
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    if (call.request.header("if-none-match") == tag) {
        answer.status = 304;
        return answer;
    }
    const std::string_view onlyIf = call.request.header("if-range");
    sync::ByteRange range{0, blob->size - 1};
    if (onlyIf.empty() || onlyIf == tag) {
        if (const auto part = sync::readRange(call.request.header("range"), blob->size)) {
            range = *part;
            answer.status = 206;
        }
    }
    const std::string whole = "/" + std::to_string(blob->size);
    if (answer.status == 206 && (range.first > range.last || range.first >= blob->size)) {
        HttpResponse refusal = problemResponse(416, "no such part");
        refusal.headers.emplace_back("Content-Range", "bytes *" + whole);
        return refusal;
    }
    if (answer.status == 206) {
        answer.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                         std::to_string(range.last) + whole);
    }
    answer.contentType = blob->mime;
    answer.headers.emplace_back("Content-Disposition", disposition(blob->name));
    answer.file = HttpResponse::FilePart{blob->path, range.first, range.last - range.first + 1};
    return answer;
}

HttpResponse runUpload(Hub& hub, const RouteCall& call)
{
    const Result<sync::UploadRequest> request = sync::decodeUpload(call.body);
    if (!request) {
        return problemResponse(request.error());
    }
    const Answer<sync::UploadAnswer> begun = beginUpload(hub, call.caller, *request);
    if (!begun) {
        return problemResponse(begun.failure());
    }
    HttpResponse answer = uploadResponse(201, {begun->offset, request->size});
    answer.contentType = "application/json";
    answer.body = sync::encode(*begun);
    answer.headers.emplace_back("Location", "/v1/uploads/" + begun->upload);
    return answer;
}

HttpResponse runUploadState(Hub& hub, const RouteCall& call)
{
    const std::optional<Uuid> id = Uuid::parse(call.id);
    if (!id) {
        return problemResponse(404, "no such upload");
    }
    const Answer<UploadState> state = uploadState(hub, call.caller, *id);
    return state ? uploadResponse(204, *state) : problemResponse(state.failure());
}

HttpResponse runPiece(Hub& hub, const RouteCall& call)
{
    const std::optional<Uuid> id = Uuid::parse(call.id);
    const auto offset = wholeNumber(call.request.header("upload-offset"));
    if (!id) {
        return problemResponse(404, "no such upload");
    }
    if (!offset || *offset < 0) {
        return problemResponse(400, "Upload-Offset must be a whole number");
    }
    const Answer<UploadState> state = takePiece(hub, call.caller, *id, *offset,
                                                call.request.header("upload-checksum"), call.body);
    return state ? uploadResponse(204, *state) : problemResponse(state.failure());
}

} // namespace caravan::hub
