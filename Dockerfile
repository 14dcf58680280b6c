# Mensetsu's bot, with the embedded encoder inside the image:
#   docker build -t mensetsu .
#   docker run -e TELEGRAM_BOT_TOKEN=... -e MENSETSU_ALLOWED=... -v mensetsu:/data mensetsu
FROM python:3.11-slim

# The CPU build of torch is a tenth of the size of the one that pip finds on its own.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu

ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    MENSETSU_DATA=/data

RUN useradd --create-home --uid 1000 mensetsu \
    && install -d -o mensetsu -g mensetsu /data

WORKDIR /app
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot ./bot
COPY questions ./questions
COPY scoring ./scoring
COPY speech ./speech
RUN pip install --extra-index-url "$TORCH_INDEX" -c constraints.txt .

USER mensetsu
VOLUME /data
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["mensetsu", "doctor", "--bot"]
CMD ["mensetsu", "telegram"]
